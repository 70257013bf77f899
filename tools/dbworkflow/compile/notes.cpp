#include "compile/notes.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <optional>

namespace dbworkflow::compile {
namespace {

constexpr std::string_view prefix = "dbworkflow:";
constexpr std::string_view keyword = "renamed-from";

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

const declared_object* first_in(sql::extent line, std::size_t file,
                                const std::vector<declared_object>& declared) {
  const declared_object* best = nullptr;
  for (const auto& one : declared) {
    const auto at = one.declaration->name.begin;
    if (one.file != file || at < line.begin || at >= line.end || one.declaration->name.name.empty()) continue;
    if (best == nullptr || at < best->declaration->name.begin) best = &one;
  }
  return best;
}

text::diagnostic warning(const schema_file& in, const sql::comment& note, std::string message,
                         std::string hint) {
  auto out = text::at(*in.source, note.begin, note.end - note.begin, std::move(message), {std::move(hint)});
  out.level = text::severity::warning;
  return out;
}

void read_note(const std::vector<schema_file>& files, std::size_t file, const sql::comment& note,
               std::string_view said, const std::vector<declared_object>& declared, notes& into) {
  const auto& in = files[file];
  const auto word = said.substr(0, said.find_first_of(" \t"));
  if (word != keyword) {
    into.warnings.push_back(warning(in, note, std::string(word) + " is no note that a schema file knows",
                                    "a rename is noted as  -- dbworkflow: renamed-from OLD_NAME"));
    return;
  }
  const auto names = text::split_qualified(trimmed(said.substr(word.size())));
  if (names.empty()) {
    into.warnings.push_back(warning(in, note, "the old name is missing or is none",
                                    "write  -- dbworkflow: renamed-from OLD_NAME"));
    return;
  }
  const auto* found = first_in(line_meant(in, note), file, declared);
  if (found == nullptr) {
    into.warnings.push_back(
        warning(in, note, "this note belongs to nothing",
                "put it in the line before, or at the end of the line of what was renamed"));
    return;
  }
  into.renames.push_back({found->id, names.back(), place_at(in, note.begin)});
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
