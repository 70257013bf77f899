// Drizzle-Kit's folder: the journal gives the order.
#include "imports/readers.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <chrono>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

namespace dbworkflow::imports {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

[[noreturn]] void refuse(const text::source& journal, std::string message, std::vector<std::string> hints) {
  text::diagnostic told;
  told.path = journal.path;
  told.where = {1, 1};
  told.message = std::move(message);
  told.hints = std::move(hints);
  throw text::error(text::exit_code::failed, told);
}

json parsed(const text::source& journal) {
  try {
    auto out = json::parse(journal.content);
    if (!out.contains("dialect")) {
      refuse(journal, "is not a journal of Drizzle-Kit: it names no dialect",
             {"a folder of DbWorkflow itself needs no import"});
    }
    const auto dialect = out.at("dialect").get<std::string>();
    if (dialect != "pg" && dialect != "postgresql")
      refuse(journal, "is of the dialect \"" + dialect + "\", not of PostgreSQL", {});
    return out;
  } catch (const json::parse_error& bad) {
    throw text::error(text::exit_code::failed,
                      text::at(journal, bad.byte > 0 ? bad.byte - 1 : 0, 1, "is not JSON"));
  }
}

std::string moment(std::int64_t milliseconds) {
  const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

} // namespace

void read_drizzle(folder& into) {
  const auto path = into.path / "meta" / "_journal.json";
  const text::source journal{text::shown_path(path), text::normalised(text::read_file(path))};
  std::set<std::string> listed;
  try {
    const auto whole = parsed(journal);
    for (const auto& entry : whole.at("entries")) {
      const auto tag = entry.at("tag").get<std::string>();
      const auto file = fs::path(tag + ".sql");
      if (file.has_parent_path() || !fs::exists(into.path / file)) {
        refuse(journal, fmt::format("lists {}, and there is no {}", tag, file.string()),
               {"restore it: git checkout -- " + text::shown_path(into.path / file)});
      }
      auto one = read_script(into.path, file);
      const auto when = entry.at("when").get<std::int64_t>();
      one.key = std::to_string(when);
      one.name = tag.substr(std::min(tag.find_first_not_of("0123456789_"), tag.size()));
      one.hash = text::sha256(bytes_of(into.path, one));
      one.created = moment(when);
      listed.insert(file.string());
      into.scripts.push_back(std::move(one));
    }
  } catch (const json::exception&) {
    refuse(journal, "is not a journal of Drizzle-Kit", {"restore it: git checkout -- " + journal.path});
  }
  for (const auto& file : files_of(into.path)) {
    if (!listed.contains(file.string())) into.left_out.push_back(file.generic_string());
  }
}

} // namespace dbworkflow::imports
