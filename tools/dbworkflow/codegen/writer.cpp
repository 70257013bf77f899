#include "codegen/writer.hpp"

#include "embedded/dbworkflow_codegen.hpp"
#include "text/sha256.hpp"

#include <fmt/format.h>

namespace dbworkflow::codegen {
namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

/// Bytes of the character at `at` that turns the direction of text; 0 where there is none. In source text
/// compilers warn of it.
std::size_t direction_mark(std::string_view text, std::size_t at) {
  const auto three = text.substr(at, 3);
  if (three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE" && three.size() == 3) return 3;
  return three >= "\xE2\x81\xA6" && three <= "\xE2\x81\xA9" && three.size() == 3 ? 3 : 0;
}

/// A C++ string literal.
std::string literal(const std::string& text) {
  std::string out = "\"";
  std::size_t escaped = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    if (escaped == 0) escaped = direction_mark(text, at);
    if (escaped > 0) {
      --escaped;
      out += fmt::format("\\{:03o}", byte);
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\{:03o}", byte);
    } else if (c == '?') {
      out += "\\?"; // no trigraphs
    } else {
      out += c;
    }
  }
  return out + "\"";
}

/// `text` as one line that can stand in a comment.
std::string one_line(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const auto mark = direction_mark(text, at); mark > 0) {
      at += mark - 1;
    } else {
      out += static_cast<unsigned char>(text[at]) < 0x20 ? ' ' : text[at];
    }
  }
  // At the end `\` (or `?\?/`, its old spelling) would take the next line into the comment.
  while (!out.empty() && (out.back() == '\\' || out.back() == ' ' || out.ends_with("?\?/"))) out.pop_back();
  return out;
}

/// `/// text`, line by line; nothing for no text.
std::string comment(const std::string& text, const std::string& margin) {
  std::string out;
  std::size_t begin = 0;
  while (begin < text.size()) {
    auto end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    const auto line = one_line(text.substr(begin, end - begin));
    out += margin + "///" + (line.empty() ? "" : " ") + line + "\n";
    begin = end + 1;
  }
  return out;
}

std::string head(const design& of, const std::string& says) {
  return fmt::format(
      "// {} Made by DbWorkflow from the schema of database {}; changes are lost.\n#pragma once\n\n", says,
      of.database);
}

std::string from_template(std::string_view text, const design& of) {
  return replaced(replaced(std::string(text), "@NAMESPACE@", of.root), "@DATABASE@", of.database);
}

std::string enum_text(const enum_design& one, const design& of) {
  const auto full = "::" + one.space + "::" + one.name;
  auto out = fmt::format("namespace {} {{\n\n", one.space) + comment(one.comment, "");
  out += fmt::format("enum class {} {{\n", one.name);
  for (const auto& [name, text] : one.values) out += fmt::format("  {}, ///< {}\n", name, literal(text));
  out += "};\n\n";
  out += fmt::format(
      "/// The value's text in SQL.\n[[nodiscard]] constexpr ::std::string_view to_string({} value) {{\n",
      full);
  if (one.values.empty()) {
    out += "  static_cast<void>(value);\n";
  } else {
    out += "  switch (value) {\n";
    for (const auto& [name, text] : one.values)
      out += fmt::format("  case {}::{}: return {};\n", full, name, literal(text));
    out += "  }\n";
  }
  out += fmt::format("  return {{}};\n}}\n\n}} // namespace {}\n\n", one.space);
  out += fmt::format("namespace {}::detail {{\n\ntemplate <>\nstruct codec<{}> {{\n", of.root, full);
  out += fmt::format("  static {} read(::std::string_view text) {{\n", full);
  for (const auto& [name, text] : one.values)
    out += fmt::format("    if (text == {}) return {}::{};\n", literal(text), full, name);
  out += fmt::format("    throw unreadable({}, text);\n  }}\n", literal(one.name));
  out += fmt::format(
      "  static ::std::string write({} value) {{ return ::std::string(to_string(value)); }}\n}};\n\n", full);
  return out + fmt::format("}} // namespace {}::detail\n\n", of.root);
}

std::string member_type(const member_design& one) {
  return one.optional ? "::std::optional<" + one.type + ">" : one.type;
}

std::string column_list(const row_design& of) {
  std::string out;
  for (const auto& one : of.members) out += (out.empty() ? "" : ", ") + one.sql_name;
  return out;
}

std::string row_struct(const row_design& of, const design& whole) {
  const auto detail = "::" + whole.root + "::detail";
  auto out = comment(of.comment, "") + fmt::format("struct {} {{\n", of.name);
  for (const auto& one : of.members)
    out += comment(one.comment, "  ") + fmt::format("  {} {}{};\n", member_type(one), one.name, "{}");
  if (!of.members.empty()) out += "\n";
  for (const auto& finder : of.finders) {
    std::string parameters;
    std::string values;
    std::string where;
    for (std::size_t i = 0; i < finder.members.size(); ++i) {
      const auto& key = of.members[finder.members[i]];
      parameters += fmt::format(", const {}& by_{}", key.type, key.name);
      values += fmt::format("{}{}::write(by_{})", values.empty() ? "" : ", ", detail, key.name);
      where += fmt::format("{}{} = ${}", where.empty() ? "" : " and ", key.sql_name, i + 1);
    }
    out +=
        fmt::format("  /// The row with this key; nothing where there is none.\n"
                    "  static ::std::optional<{0}> {1}(::pqxx::transaction_base& tx{2}) {{\n"
                    "    return {3}::first<{0}>({3}::run(tx, {4}, {{{5}}}));\n  }}\n\n",
                    of.name, finder.name, parameters, detail,
                    literal("select " + column_list(of) + " from " + of.table + " where " + where), values);
  }
  std::string order;
  for (const auto i : of.order) order += (order.empty() ? " order by " : ", ") + of.members[i].sql_name;
  out += fmt::format("  /// Every row{2}.\n  static ::std::vector<{0}> all(::pqxx::transaction_base& tx) {{\n"
                     "    return {1}::every<{0}>({1}::run(tx, {3}, {{}}));\n  }}\n\n",
                     of.name, detail, order.empty() ? "" : ", in the order of the primary key",
                     literal("select " + column_list(of) + " from " + of.table + order));
  if (!of.new_name.empty()) {
    out += fmt::format(
        "  /// Adds a row, and gives it back as it is stored: defaults and generated values filled in.\n"
        "  static {} insert(::pqxx::transaction_base& tx, const ::{}::{}& row);\n\n",
        of.name, of.space, of.new_name);
  }
  out += fmt::format("  /// Reads a row of `select {}`, in this order.\n", "…");
  out += fmt::format("  static {} from_row(const auto& row) {{\n    {}::row_reader from(row);\n    {} out;\n",
                     of.name, detail, of.name);
  for (const auto& one : of.members) out += fmt::format("    from.read(out.{});\n", one.name);
  if (of.members.empty()) out += "    static_cast<void>(from);\n";
  return out + "    return out;\n  }\n};\n\n";
}

std::string new_struct(const row_design& of, const design& whole) {
  const auto detail = "::" + whole.root + "::detail";
  auto out =
      fmt::format("/// A row to add to {}. What is left out gets its default, or NULL.\nstruct {} {{\n",
                  one_line(of.table), of.new_name);
  for (const auto& one : of.members) {
    if (!one.in_insert) continue;
    const auto type = one.must_be_given ? one.type : "::std::optional<" + one.type + ">";
    out += comment(one.comment, "  ") + fmt::format("  {} {}{};\n", type, one.name, "{}");
  }
  out += fmt::format("}};\n\ninline {0} {0}::insert(::pqxx::transaction_base& tx, const {1}& row) {{\n"
                     "  {2}::insertion into({3});\n",
                     of.name, of.new_name, detail, literal(of.table));
  bool used = false;
  for (const auto& one : of.members) {
    if (!one.in_insert) continue;
    used = true;
    out += fmt::format("  into.add({}, row.{});\n", literal(one.sql_name), one.name);
  }
  if (!used) out += "  static_cast<void>(row);\n";
  return out + fmt::format("  return {}::inserted<{}>(into.run(tx, {}));\n}}\n\n", detail, of.name,
                           literal(of.members.empty() ? "ctid" : column_list(of)));
}

std::string row_header(const row_design& of, const design& whole) {
  auto out = head(whole, fmt::format("The rows of {}.", one_line(of.table)));
  if (of.needs_enum) out += fmt::format("#include \"{}{}/enums.hpp\"\n", "", whole.database);
  if (of.needs_json) out += fmt::format("#include \"{}/json.hpp\"\n", whole.database);
  out += fmt::format("#include \"{}/support.hpp\"\n\n#include <optional>\n#include <string>\n#include "
                     "<string_view>\n#include <vector>\n\n",
                     whole.database);
  out += fmt::format("namespace {} {{\n\n", of.space);
  if (!of.new_name.empty()) out += fmt::format("struct {};\n\n", of.new_name);
  out += row_struct(of, whole);
  if (!of.new_name.empty()) out += new_struct(of, whole);
  out += fmt::format(
      "/// The names of its columns as SQL takes them, for statements written by hand.\nnamespace {} {{\n",
      of.columns_name);
  out += fmt::format("inline constexpr ::std::string_view table_ = {};\n", literal(of.table));
  for (const auto& one : of.members)
    out += fmt::format("inline constexpr ::std::string_view {} = {};\n", one.constant, literal(one.sql_name));
  return out + fmt::format("}} // namespace {}\n\n}} // namespace {}\n", of.columns_name, of.space);
}

/// `content` names the text of all other headers. Every header includes this one, and the build knows it by
/// its name: so whatever changes in any of them is compiled again in the same build.
std::string fingerprint_header(const design& of, const std::string& content) {
  return head(of, "Which schema the headers are of.") + "// Headers: " + content + "\n" +
         fmt::format("#include <string_view>\n\nnamespace {} {{\n\n"
                     "/// SHA-256 over the schema that the program was built for.\n"
                     "inline constexpr ::std::string_view schema_fingerprint = {};\n"
                     "/// The last migration of its history; empty where there was none.\n"
                     "inline constexpr ::std::string_view last_migration = {};\n\n}} // namespace {}\n",
                     of.root, literal(of.fingerprint), literal(of.last_migration), of.root);
}

} // namespace

std::map<std::string, std::string> write(const design& of) {
  std::map<std::string, std::string> out;
  const auto folder = of.database + "/";
  out[folder + "support.hpp"] = from_template(embedded::support, of);
  if (of.needs_json) out[folder + "json.hpp"] = from_template(embedded::json, of);
  auto umbrella = head(of, "Everything.");
  umbrella += fmt::format("#include \"{}fingerprint.hpp\"\n#include \"{}support.hpp\"\n", folder, folder);
  if (!of.enums.empty()) {
    auto enums =
        head(of, "The enums.") +
        fmt::format("#include \"{}support.hpp\"\n\n#include <string>\n#include <string_view>\n\n", folder);
    for (const auto& one : of.enums) enums += enum_text(one, of);
    out[folder + "enums.hpp"] = enums;
    umbrella += fmt::format("#include \"{}enums.hpp\"\n", folder);
  }
  for (const auto& row : of.rows) {
    out[row.header] = row_header(row, of);
    umbrella += fmt::format("#include \"{}\"\n", row.header);
  }
  out[folder + of.database + ".hpp"] = umbrella;
  std::string all;
  for (const auto& [name, content] : out) all += name + "\n" + content;
  out[folder + "fingerprint.hpp"] = fingerprint_header(of, text::sha256(all));
  return out;
}

} // namespace dbworkflow::codegen
