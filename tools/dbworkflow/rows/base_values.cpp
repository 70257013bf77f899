#include "rows/values.hpp"

#include "rows/pattern.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dbworkflow::rows {
namespace {

using list = std::vector<std::string>;

/// Each list begins with two plain values, for a row without and one with NULLs, and goes on with extremes.
const std::map<std::string, list>& known() {
  static const std::map<std::string, list> all{
      {"\"char\"", {"a", "b", "Z", "~", "c", "d"}},
      {"bigint",
       {"1", "2", "-9223372036854775808", "9223372036854775807", "0", "3", "4", "5", "10", "100", "-1"}},
      {"boolean", {"t", "f"}},
      {"box", {"(1,1),(0,0)", "(2,2),(1,1)", "(1e100,1e100),(-1e100,-1e100)"}},
      {"bytea", {"\\x01", "\\x02", "\\x00ff", "\\xdeadbeef5c27", "\\x", "\\x03", "\\x04"}},
      {"cidr", {"10.1.0.0/16", "10.2.0.0/16", "0.0.0.0/0", "2001:db8::/32", "10.0.0.1/32"}},
      {"circle", {"<(0,0),1>", "<(1,1),2>", "<(1e100,0),0>"}},
      {"date",
       {"2001-02-03", "2002-03-04", "0001-01-01", "9999-12-31", "2020-02-29", "2003-04-05", "2030-06-07"}},
      {"double precision", {"1", "2", "-1.5e300", "1.5e300", "0", "3", "0.1", "4", "10", "100", "-1"}},
      {"inet", {"10.0.0.1", "10.0.0.2/8", "::1", "2001:db8::ff/64", "0.0.0.0", "10.0.0.3"}},
      {"integer",
       {"1", "2", "-2147483648", "2147483647", "0", "3", "4", "5", "10", "100", "-1", "1000", "2020"}},
      {"interval", {"1 day", "2 days", "-1000 years", "1000 years 11 mons", "00:00:00", "3 hours"}},
      {"json", {"{}", "{\"a\": 1}", "{\"ü\": [null, true, \"\\\"\"]}", "[1,2]", "null", "\"a\"", "1", "[]"}},
      {"jsonb",
       {"{}", "{\"a\": 1}", "{\"ü\": [null, true, \"\\\"\"]}", "[1, 2]", "null", "\"a\"", "1", "[]"}},
      {"jsonpath", {"$", "$.\"a\"", "$.\"b\"[0]"}},
      {"line", {"{1,2,3}", "{2,3,4}"}},
      {"lseg", {"[(0,0),(1,1)]", "[(1,1),(2,2)]"}},
      {"macaddr", {"08:00:2b:01:02:03", "08:00:2b:01:02:04", "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff"}},
      {"macaddr8", {"08:00:2b:01:02:03:04:05", "08:00:2b:01:02:03:04:06", "00:00:00:00:00:00:00:00"}},
      {"money", {"1", "2", "-90000000000000000", "90000000000000000", "0", "3"}},
      {"name", {"a", "b", "ü", "Z z", "c", "d", "e"}},
      {"numeric",
       {"1", "2", "-99999999999999999999.999", "99999999999999999999.999", "0", "3", "0.5", "4", "10", "100",
        "-1"}},
      {"oid", {"1", "2", "4294967295", "0", "3", "4"}},
      {"path", {"[(0,0),(1,1)]", "((0,0),(1,1),(2,0))"}},
      {"pg_lsn", {"0/1", "0/2", "FFFFFFFF/FFFFFFFF", "0/0"}},
      {"point", {"(1,1)", "(2,2)", "(-1e100,1e100)", "(0,0)"}},
      {"polygon", {"((0,0),(1,1),(2,0))", "((0,0),(0,1),(1,1),(1,0))"}},
      {"real", {"1", "2", "-1.5e+30", "1.5e+30", "0", "3", "0.5", "4", "10", "100", "-1"}},
      {"regclass", {"pg_class", "pg_type"}},
      {"regconfig", {"simple", "english"}},
      {"regtype", {"integer", "text"}},
      {"smallint", {"1", "2", "-32768", "32767", "0", "3", "4", "5", "10", "100", "-1"}},
      {"time with time zone", {"01:02:03+00", "02:03:04+01", "00:00:00-15:59", "23:59:59+15:59"}},
      {"time without time zone", {"01:02:03", "02:03:04", "00:00:00", "23:59:59", "12:00:00"}},
      {"timestamp with time zone",
       {"2001-02-03 04:05:06+00", "2002-03-04 05:06:07+00", "0001-01-01 00:00:00+00",
        "9999-12-31 23:59:59+00", "2020-02-29 00:00:00+00", "2003-04-05 06:07:08+00",
        "2030-06-07 08:09:10+00"}},
      {"timestamp without time zone",
       {"2001-02-03 04:05:06", "2002-03-04 05:06:07", "0001-01-01 00:00:00", "9999-12-31 23:59:59",
        "2020-02-29 00:00:00", "2003-04-05 06:07:08", "2030-06-07 08:09:10"}},
      {"tsquery", {"'a'", "'b'", "'a' & !'b'"}},
      {"tsvector", {"'a'", "'b'", "'a':1A 'ü':2", "", "'c'"}},
      {"uuid",
       {"00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "00000000-0000-4000-8000-000000000003", "00000000-0000-4000-8000-000000000004",
        "00000000-0000-4000-8000-000000000005"}},
  };
  return all;
}

/// What is of any use to types that are not known here: each takes what it takes.
const list& guesses() {
  static const list all{
      "a",          "b",          "1",     "2",     "0",          "",         "A",
      "{}",         "1.0",        "(1,2)", "[1,2]", "2001-02-03", "\\x01",    "\"a\"=>\"1\"",
      "POINT(0 0)", "<a/>",       "<b/>",  "t",     "a.b",        "10.0.0.1", "simple",
      "$.a",        "1:2:",       "{1,2}", "(0,1)", "0/1",        "pg_class", "now",
      "integer",    "pg_catalog", "now()"};
  return all;
}

/// Texts that many a check is content with, after plain and awkward ones.
const list& words() {
  static const list all{"a",
                        "b",
                        "ü \"q\" 'x' \\ %",
                        std::string(200, 'Z'),
                        "",
                        "c",
                        "d",
                        "e",
                        "1",
                        "2",
                        "A",
                        "ab",
                        "abc",
                        "abcdefgh",
                        "x@example.org",
                        "https://example.org/a",
                        "/a",
                        "2001-02-03",
                        "{}",
                        "en",
                        "USD",
                        "127.0.0.1",
                        "00000000-0000-4000-8000-000000000001",
                        "+41441234567",
                        "12:00",
                        "#a0b1c2"};
  return all;
}

bool is_text(const std::string& name) {
  static constexpr auto all =
      std::to_array<std::string_view>({"character", "character varying", "citext", "public.citext", "text"});
  return std::find(all.begin(), all.end(), name) != all.end();
}

bool is_number(const std::string& name) {
  static constexpr auto all = std::to_array<std::string_view>(
      {"bigint", "double precision", "integer", "money", "numeric", "real", "smallint"});
  return std::find(all.begin(), all.end(), name) != all.end();
}

/// The numbers in the parentheses of a type: `numeric(10,2)`.
std::vector<std::size_t> modifiers(const std::string& text) {
  std::vector<std::size_t> out;
  auto at = text.find('(');
  while (at != std::string::npos && at + 1 < text.size() && text[at] != ')') {
    out.push_back(std::strtoul(text.c_str() + at + 1, nullptr, 10));
    at = text.find_first_of(",)", at + 1);
  }
  return out;
}

std::size_t characters(const std::string& utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

list fitting_words(const std::string& text) {
  const auto limits = modifiers(text);
  if (limits.empty()) return words();
  list out;
  for (const auto& one : words()) {
    if (characters(one) <= limits[0]) out.push_back(one);
  }
  constexpr std::size_t plain = 2;
  out.insert(out.begin() + std::min<std::ptrdiff_t>(plain, std::ssize(out)), std::string(limits[0], 'Z'));
  return out;
}

list fitting_numerics(const std::string& text) {
  const auto limits = modifiers(text);
  if (limits.empty()) return known().at("numeric");
  const auto scale = limits.size() > 1 ? std::min(limits[1], limits[0]) : 0;
  const std::string whole(limits[0] - scale, '9');
  const auto most = (whole.empty() ? "0" : whole) + (scale > 0 ? "." + std::string(scale, '9') : "");
  if (whole.empty()) return {"0", "0." + std::string(scale - 1, '0') + "1", "-" + most, most};
  list out{"1", "2", "-" + most, most, "0", "3", "4", "5"};
  if (whole.size() > 1) out.emplace_back("10");
  if (scale > 0) out.emplace_back("0.5");
  return out;
}

list bits(const std::string& text, bool varying) {
  const auto limits = modifiers(text);
  const auto length = limits.empty() ? (varying ? 8 : 1) : limits[0];
  list out{std::string(length, '0'), std::string(length - 1, '0') + "1", std::string(length, '1')};
  if (length > 1) out.push_back("1" + std::string(length - 1, '0'));
  if (varying) out.emplace_back("1");
  return out;
}

void add_number(const std::string& number, list& out) {
  const auto value = std::strtod(number.c_str(), nullptr);
  constexpr double exact = 9e15;
  if (std::abs(value) > exact || value != std::floor(value)) {
    out.push_back(number);
    return;
  }
  const auto whole = static_cast<std::int64_t>(value);
  for (const auto one : {whole, whole + 1, whole - 1}) out.push_back(std::to_string(one));
}

void add_lengths(const std::string& number, list& out) {
  const auto length = std::strtoul(number.c_str(), nullptr, 10);
  constexpr std::size_t longest = 2000;
  if (length == 0 || length > longest) return;
  for (const char c : {'a', '1', 'A'}) out.emplace_back(length, c);
  out.emplace_back(length + 1, 'b');
  if (length > 1) out.emplace_back(length - 1, 'b');
}

void add_objects(const constants& spoken_of, list& out) {
  for (const auto& one : spoken_of.texts) out.push_back(one);
  for (const auto& key : spoken_of.texts) {
    out.push_back(nlohmann::json{{key, "a"}}.dump());
    out.push_back(nlohmann::json{{key, 1}}.dump());
  }
  auto all = nlohmann::json::object();
  for (const auto& key : spoken_of.texts) all[key] = "a";
  out.push_back(all.dump());
}

} // namespace

bool is_known_base(const std::string& name) {
  return known().contains(name) || is_text(name) || name == "bit" || name == "bit varying";
}

std::vector<std::string> base_values(const std::string& name, const std::string& text) {
  if (is_text(name)) return fitting_words(text);
  if (name == "numeric") return fitting_numerics(text);
  if (name == "bit" || name == "bit varying") return bits(text, name == "bit varying");
  const auto found = known().find(name);
  if (found != known().end()) return found->second;
  auto out = guesses();
  for (const auto length : modifiers(text)) { // pgvector's kind
    constexpr std::size_t longest = 4000;
    if (length == 0 || length > longest) continue;
    std::string one = "[0";
    for (std::size_t i = 1; i < length; ++i) one += ",0";
    out.push_back(one + "]");
  }
  return out;
}

std::vector<std::string> spoken_values(const std::string& name, const constants& spoken_of) {
  list out;
  if (is_number(name)) {
    for (const auto& one : spoken_of.numbers) add_number(one, out);
    for (const auto& one : spoken_of.texts) {
      if (!one.empty() && one.find_first_not_of("-+.0123456789eE") == std::string::npos) add_number(one, out);
    }
    return out;
  }
  if (name == "json" || name == "jsonb") {
    add_objects(spoken_of, out);
    return out;
  }
  out = spoken_of.texts;
  if (!is_text(name)) return out;
  constexpr std::size_t samples = 6;
  for (const auto& one : spoken_of.regexes) {
    for (auto& text : matching_regex(one, samples)) out.push_back(std::move(text));
  }
  for (const auto& one : spoken_of.likes) {
    for (auto& text : matching_like(one)) out.push_back(std::move(text));
  }
  for (const auto& one : spoken_of.numbers) add_lengths(one, out);
  return out;
}

} // namespace dbworkflow::rows
