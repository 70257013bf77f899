// How texts are cut into words and words into lexemes.
#pragma once

#include "model/object_id.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

struct text_search_parser {
  static constexpr kind type = kind::text_search_parser;
  std::string schema;
  std::string name;
  std::string start; ///< this and the following: names of functions, qualified
  std::string token;
  std::string end;
  std::string lextypes;
  std::optional<std::string> headline;
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("start", self.start);
    f("token", self.token);
    f("end", self.end);
    f("lextypes", self.lextypes);
    f("headline", self.headline);
    f("comment", self.comment);
  }
};

struct text_search_template {
  static constexpr kind type = kind::text_search_template;
  std::string schema;
  std::string name;
  std::string lexize; ///< this and the following: names of functions, qualified
  std::optional<std::string> init;
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("lexize", self.lexize);
    f("init", self.init);
    f("comment", self.comment);
  }
};

struct text_search_dictionary {
  static constexpr kind type = kind::text_search_dictionary;
  std::string schema;
  std::string name;
  std::string base;                 ///< the template, qualified
  std::vector<std::string> options; ///< `stopwords = 'english'`, sorted
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("base", self.base);
    f("options", self.options);
    f("comment", self.comment);
  }
};

struct text_search_configuration {
  static constexpr kind type = kind::text_search_configuration;
  std::string schema;
  std::string name;
  std::string parser;                ///< qualified
  std::vector<std::string> mappings; ///< `asciiword with public.ours, english_stem`, in the parser's order
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("parser", self.parser);
    f("mappings", self.mappings);
    f("comment", self.comment);
  }
};

} // namespace dbworkflow::model
