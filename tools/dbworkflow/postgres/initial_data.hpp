// The data folder of a new server: made by initdb once, kept, and copied.
#pragma once

#include "postgres/server.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace dbworkflow::postgres {

/// The superuser of every server of ours; there is no password: its socket is closed to others.
inline constexpr const char* superuser = "postgres";

/// Makes `data`, which must not exist, owned by whom the server runs as. Throws `text::error` (failed).
void make_data_folder(const installation& from, const std::filesystem::path& data);

/// What the environment of server programs must say or not say: they take settings from it. (Empty: removed.)
std::map<std::string, std::string> server_environment();

/// Gives a folder and all in it to whom servers run as: us, or an account. Fast where it is so already.
void give_to_server(const std::filesystem::path& folder);

} // namespace dbworkflow::postgres
