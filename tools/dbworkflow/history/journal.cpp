#include "history/journal.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

namespace dbworkflow::history {
namespace {

using nlohmann::json;
using text::error;
using text::exit_code;

constexpr int journal_version = 1;

text::diagnostic at_line(const text::source& file, std::size_t line, std::string message,
                         std::vector<std::string> hints) {
  text::diagnostic out;
  out.path = file.path;
  out.where = {line, 1};
  out.line = std::string(text::line_at(file.content, line));
  out.length = std::max<std::size_t>(1, text::character_count(out.line));
  out.message = std::move(message);
  out.hints = std::move(hints);
  return out;
}

void refuse_conflict_markers(const text::source& file) {
  std::size_t line = 1;
  for (std::size_t begin = 0; begin < file.content.size(); ++line) {
    const auto end = file.content.find('\n', begin);
    const auto text = std::string_view(file.content).substr(begin, end - begin);
    if (text.starts_with("<<<<<<< ") || text.starts_with(">>>>>>> ") || text == "=======") {
      throw error(
          exit_code::difference,
          at_line(file, line, "git has left a conflict here: two branches added migrations",
                  {"mend: dbworkflow rebase    (re-numbers the migrations that only this branch has)"}));
    }
    if (end == std::string::npos) break;
    begin = end + 1;
  }
}

/// The lines that entries stand on: each has its number.
std::vector<std::size_t> lines_of_entries(const text::source& file) {
  std::vector<std::size_t> out;
  std::size_t line = 1;
  for (std::size_t begin = 0; begin < file.content.size(); ++line) {
    const auto end = file.content.find('\n', begin);
    if (file.content.substr(begin, end - begin).find("\"idx\"") != std::string::npos) out.push_back(line);
    if (end == std::string::npos) break;
    begin = end + 1;
  }
  return out;
}

std::vector<replaced> read_replaced(const json& from) {
  std::vector<replaced> out;
  for (const auto& one : from) {
    out.push_back({one.at("tag").get<std::string>(), one.at("sha256").get<std::string>(), {}});
    if (const auto more = one.find("replaces"); more != one.end()) out.back().replaces = read_replaced(*more);
  }
  return out;
}

entry read_entry(const json& from) {
  entry out;
  out.idx = from.at("idx").get<std::size_t>();
  out.tag = from.at("tag").get<std::string>();
  out.created = from.at("created").get<std::string>();
  out.sha256 = from.at("sha256").get<std::string>();
  out.parent = from.at("parent").get<std::string>();
  if (const auto list = from.find("replaces"); list != from.end()) out.replaces = read_replaced(*list);
  if (const auto since = from.find("commutes_since"); since != from.end())
    out.commutes_since = since->get<std::string>();
  return out;
}

/// A tag is a file's name: it must not lead anywhere else.
bool is_safe(const std::string& tag) {
  return !tag.empty() && tag.find('/') == std::string::npos && tag.find('\\') == std::string::npos &&
         tag.front() != '.';
}

} // namespace

journal read_journal(text::source file) {
  journal out;
  out.file = std::move(file);
  refuse_conflict_markers(out.file);
  try {
    const auto parsed = json::parse(out.file.content);
    if (parsed.at("version") != journal_version) {
      throw error(exit_code::difference,
                  at_line(out.file, 1,
                          "has version " + parsed.at("version").dump() + ", this program knows 1",
                          {"use the version of DbWorkflow that wrote it"}));
    }
    for (const auto& one : parsed.at("entries")) {
      out.entries.push_back(read_entry(one));
      if (!is_safe(out.entries.back().tag)) {
        throw error(exit_code::difference,
                    at_line(out.file, 1, "\"" + out.entries.back().tag + "\" is no name of a migration", {}));
      }
    }
  } catch (const json::parse_error& bad) {
    throw error(exit_code::difference, text::at(out.file, bad.byte > 0 ? bad.byte - 1 : 0, 1, "is not JSON",
                                                {"restore it: git checkout -- " + out.file.path,
                                                 "it is written by dbworkflow generate, never by hand"}));
  } catch (const json::exception&) {
    throw error(exit_code::difference, at_line(out.file, 1, "is not a journal of DbWorkflow",
                                               {"restore it: git checkout -- " + out.file.path,
                                                "it is written by dbworkflow generate, never by hand"}));
  }
  out.lines = lines_of_entries(out.file);
  out.lines.resize(out.entries.size(), 1);
  return out;
}

namespace {

std::string text_of(const std::vector<replaced>& list) {
  std::string out;
  for (const auto& one : list) {
    out += (out.empty() ? "" : ", ");
    out += "{\"tag\": " + json(one.tag).dump() + ", \"sha256\": " + json(one.sha256).dump();
    if (!one.replaces.empty()) out += ", \"replaces\": [" + text_of(one.replaces) + "]";
    out += "}";
  }
  return out;
}

} // namespace

std::vector<std::pair<entry, std::size_t>> salvage(const std::string& journal) {
  std::vector<std::pair<entry, std::size_t>> out;
  std::istringstream lines(journal);
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    while (!line.empty() && (line.back() == ',' || line.back() == ' ' || line.back() == '\r'))
      line.pop_back();
    if (line.find("\"idx\"") == std::string::npos) continue;
    const auto parsed = json::parse(line, nullptr, false);
    if (parsed.is_discarded() || !parsed.is_object()) continue;
    try {
      auto one = read_entry(parsed);
      if (is_safe(one.tag)) out.emplace_back(std::move(one), number);
    } catch (const json::exception&) {
      continue; // no entry
    }
  }
  return out;
}

std::string journal_text(const std::vector<entry>& entries) {
  std::string out = "{\n  \"version\": 1,\n  \"entries\": [";
  bool first = true;
  for (const auto& one : entries) {
    out += first ? "\n    " : ",\n    ";
    first = false;
    out += "{\"idx\": " + std::to_string(one.idx) + ", \"tag\": " + json(one.tag).dump() +
           ", \"created\": " + json(one.created).dump() + ", \"sha256\": " + json(one.sha256).dump() +
           ", \"parent\": " + json(one.parent).dump();
    if (!one.replaces.empty()) out += ", \"replaces\": [" + text_of(one.replaces) + "]";
    if (one.commutes_since) out += ", \"commutes_since\": " + json(*one.commutes_since).dump();
    out += "}";
  }
  return out + (first ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace dbworkflow::history
