// Turns .env files into variables: `export`, quotes, escapes, comments, `${NAME}`.
#pragma once

#include "text/source.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::environment {

struct assignment {
  std::string name;
  std::string value;
  std::size_t line = 0; ///< from 1
};

/// What a variable is set to; nothing where it is not set.
using lookup = std::function<std::optional<std::string>(const std::string& name)>;

/// `${NAME}` is what `is_set` gives, else what the file set before, else what `earlier` files set. Throws
/// `text::error` (failed) with the place, never with the line itself: it may hold a password.
std::vector<assignment> parse_dotenv(const text::source& from, const lookup& is_set,
                                     const std::map<std::string, std::string>& earlier = {});

/// One file that was found.
struct env_file {
  std::filesystem::path path;
  std::vector<assignment> assignments;
};

/// `.env`, `.env.local` and `.env.<environment>` of a folder, as far as they are there, in this order: what
/// comes later goes before. What `is_set` gives goes before all of them. Throws as `parse_dotenv`.
std::vector<env_file> read_env_files(const std::filesystem::path& folder, const std::string& environment,
                                     const lookup& is_set);

/// What the files set, without what is set already.
std::map<std::string, std::string> variables_of(const std::vector<env_file>& files, const lookup& is_set);

} // namespace dbworkflow::environment
