#include "compile/notes.hpp"

#include "text/identifier.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <optional>

namespace dbworkflow::compile {
namespace {

constexpr std::string_view prefix = "dbworkflow:";
constexpr std::string_view keyword = "renamed-from";
constexpr std::string_view backfill = "backfill";
constexpr std::string_view conversion = "using";

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

/// What a comment says to the tool; nothing where it speaks to people.
std::optional<std::string_view> said_in(std::string_view comment) {
  if (comment.starts_with("/*")) {
    comment.remove_prefix(2);
    if (comment.ends_with("*/")) comment.remove_suffix(2);
  } else {
    while (comment.starts_with('-')) comment.remove_prefix(1);
  }
  comment = trimmed(comment);
  if (!comment.starts_with(prefix)) return std::nullopt;
  return trimmed(comment.substr(prefix.size()));
}

/// The begin of the first token or name that a note at `offset` can belong to: the line of it, or the next
/// line that holds more than comments.
sql::extent line_meant(const schema_file& in, const sql::comment& note) {
  const auto& content = in.content();
  const auto line_begin = [&](std::size_t at) {
    const auto before = at == 0 ? std::string::npos : content.rfind('\n', at - 1);
    return before == std::string::npos ? 0 : before + 1;
  };
  const auto line_end = [&](std::size_t at) { return std::min(content.find('\n', at), content.size()); };
  const auto& tokens = in.parts.tokens;
  auto begin = line_begin(note.begin);
  const auto first =
      std::find_if(tokens.begin(), tokens.end(), [&](const auto& one) { return one.begin >= begin; });
  if (first == tokens.end()) return {content.size(), content.size()};
  if (first->begin < note.begin) return {begin, note.begin};
  const auto next = std::find_if(first, tokens.end(), [&](const auto& one) { return one.begin >= note.end; });
  if (next == tokens.end()) return {content.size(), content.size()};
  begin = line_begin(next->begin);
  return {begin, line_end(next->begin)};
}

/// What a note is about, and where its name stands.
struct subject {
  std::size_t begin = 0;
  model::object_id id;
  std::string member;
};

/// The type that a statement makes.
const declared_object* type_of(const sql::declarations& in, std::size_t file,
                               const std::vector<declared_object>& declared) {
  const auto found = std::find_if(declared.begin(), declared.end(), [&](const declared_object& one) {
    return one.file == file && one.declaration == &in.all.front();
  });
  return found == declared.end() ? nullptr : &*found;
}

std::optional<subject> first_in(sql::extent line, const std::vector<schema_file>& files, std::size_t file,
                                const std::vector<declared_object>& declared) {
  std::optional<subject> best;
  const auto is_better = [&](std::size_t at) {
    return at >= line.begin && at < line.end && (!best || at < best->begin);
  };
  for (const auto& one : declared) {
    const auto& name = one.declaration->name;
    if (one.file == file && !name.name.empty() && is_better(name.begin))
      best = subject{name.begin, one.id, {}};
  }
  for (const auto& made : files[file].declares) {
    for (const auto& member : made.members) {
      if (!is_better(member.begin)) continue;
      if (const auto* type = type_of(made, file, declared))
        best = subject{member.begin, type->id, member.name};
    }
  }
  return best;
}

/// True for a name, or several with dots between, as SQL takes them.
bool is_name(std::string_view said) {
  bool quoted = false;
  return !said.empty() && std::all_of(said.begin(), said.end(), [&quoted](char c) {
    if (c == '"') quoted = !quoted;
    return quoted || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || c == '.' || c == '"' || static_cast<unsigned char>(c) >= 0x80;
  });
}

/// The old name of a value: a literal, or the words as they stand.
std::string value_in(std::string_view said) {
  if (said.size() < 2 || said.front() != '\'' || said.back() != '\'') return std::string(said);
  std::string out;
  for (std::size_t i = 1; i + 1 < said.size(); ++i) {
    out += said[i];
    if (said[i] == '\'') ++i;
  }
  return out;
}

/// The parts of the old name; empty where it is none.
std::vector<std::string> old_name(std::string_view said, const subject& of) {
  if (of.id.type == model::kind::enum_type && !of.member.empty())
    return said.empty() ? std::vector<std::string>() : std::vector{value_in(said)};
  if (!is_name(said)) return {};
  return text::split_qualified(said);
}

text::diagnostic told(const schema_file& in, const sql::comment& note, text::severity level,
                      std::string message, std::string hint) {
  auto out = text::at(*in.source, note.begin, note.end - note.begin, std::move(message), {std::move(hint)});
  out.level = level;
  return out;
}

void refuse_word(const schema_file& in, const sql::comment& note, const std::string& word, notes& into) {
  const bool meant =
      text::nearest(word, {std::string(keyword), std::string(backfill), std::string(conversion)}).has_value();
  auto out = told(in, note, meant ? text::severity::error : text::severity::warning,
                  word + " is no note that a schema file knows",
                  "a rename is noted as  -- dbworkflow: renamed-from OLD_NAME");
  out.hints.emplace_back("values of a column as  -- dbworkflow: backfill EXPRESSION  or  using EXPRESSION");
  (meant ? into.mistakes : into.warnings).push_back(std::move(out));
}

/// The columns that are declared in a line.
std::vector<model::object_id> columns_in(sql::extent line, std::size_t file,
                                         const std::vector<declared_object>& declared) {
  std::vector<model::object_id> out;
  for (const auto& one : declared) {
    const auto at = one.declaration->name.begin;
    if (one.file == file && one.id.type == model::kind::column && at >= line.begin && at < line.end)
      out.push_back(one.id);
  }
  return out;
}

/// What the rows of a column get or become.
void read_value_note(const schema_file& in, const sql::comment& note,
                     const std::vector<model::object_id>& columns, std::string_view word,
                     std::string_view expression, notes& into) {
  if (columns.size() != 1) {
    into.mistakes.push_back(told(in, note, text::severity::error,
                                 std::string(word) + " is about the values of a column, and " +
                                     (columns.empty() ? "this is none" : "there are several in this line"),
                                 "put it in the line before, or at the end of the line of the column"));
    return;
  }
  if (expression.empty()) {
    into.mistakes.push_back(told(in, note, text::severity::error, "the expression is missing",
                                 "write  -- dbworkflow: " + std::string(word) +
                                     " EXPRESSION, as in  update … set column = EXPRESSION"));
    return;
  }
  const auto at = static_cast<std::size_t>(expression.data() - in.content().data());
  into.values.push_back({word == backfill ? value_note::sort::backfill : value_note::sort::using_,
                         columns.front(), std::string(expression), place_at(in, at)});
}

void read_note(const std::vector<schema_file>& files, std::size_t file, const sql::comment& note,
               std::string_view said, const std::vector<declared_object>& declared, notes& into) {
  const auto& in = files[file];
  const std::string word(said.substr(0, said.find_first_of(" \t\n:=")));
  if (word != keyword && word != backfill && word != conversion) {
    refuse_word(in, note, word, into);
    return;
  }
  const auto line = line_meant(in, note);
  if (word != keyword) {
    read_value_note(in, note, columns_in(line, file, declared), word, trimmed(said.substr(word.size())),
                    into);
    return;
  }
  const auto about = first_in(line, files, file, declared);
  if (!about) {
    into.mistakes.push_back(told(in, note, text::severity::error, "this note belongs to nothing",
                                 "put it in the line before, or at the end of the line of what was renamed"));
    return;
  }
  auto names = old_name(trimmed(said.substr(word.size())), *about);
  if (names.empty()) {
    into.mistakes.push_back(
        told(in, note, text::severity::error, "the old name is missing or is none",
             "write  -- dbworkflow: renamed-from OLD_NAME  (\"Old Name\" where it needs quotes)"));
    return;
  }
  into.renames.push_back({about->id, about->member, std::move(names), place_at(in, note.begin)});
}

} // namespace

notes read_notes(const std::vector<schema_file>& files, const std::vector<declared_object>& declared) {
  notes out;
  for (std::size_t file = 0; file < files.size(); ++file) {
    for (const auto& comment : files[file].parts.comments) {
      const auto text =
          std::string_view(files[file].content()).substr(comment.begin, comment.end - comment.begin);
      if (const auto said = said_in(text)) read_note(files, file, comment, *said, declared, out);
    }
  }
  return out;
}

} // namespace dbworkflow::compile
