// One reader for each layout; `read_folder` chooses.
#pragma once

#include "imports/script.hpp"
#include "text/diagnostic.hpp"

namespace dbworkflow::imports {

/// The files of a folder (of `deep`: those below it, too), as paths below it, sorted. Hidden ones are left
/// out.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, bool deep = false);

/// Path, text, and all of its lines as those to apply. Hash, key and name are the caller's.
script read_script(const std::filesystem::path& folder, const std::filesystem::path& below);

/// The bytes of a file as they are: what checksums are taken of.
std::string bytes_of(const std::filesystem::path& folder, const script& of);

/// Throws `text::error` (failed) where two scripts have one key: their order would be a guess.
void require_different_keys(const folder& of);

/// `20240115180414` as a moment; nothing where the number is none.
std::optional<std::string> moment_of(const std::string& number);

/// True where the text is digits only, at least one.
bool is_number(std::string_view text);

/// Less by the number, however many zeros it begins with.
bool number_less(std::string_view a, std::string_view b);

void read_diesel(folder& into);
void read_drizzle(folder& into);
void read_flyway(folder& into);
void read_marked(folder& into);   ///< dbmate, goose, sql-migrate: up and down in one file
void read_numbered(folder& into); ///< plain files
void read_prisma(folder& into);
void read_sqitch(folder& into);
void read_up_and_down_files(folder& into); ///< golang-migrate, sqlx

/// A version as Flyway compares it: without leading zeros, and zeros at its end.
std::string flyway_version(std::string_view text);
bool flyway_less(std::string_view a, std::string_view b);

} // namespace dbworkflow::imports
