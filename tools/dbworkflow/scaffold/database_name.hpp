// Turns any name into one that a database, a CMake target and a C++ namespace can have.
#pragma once

#include <string>

namespace dbworkflow::scaffold {

/// Lower-case letters, digits and underscores, a letter first; no word that CMake, C++ or PostgreSQL keep for
/// themselves. `My-Shop 2` → `my_shop_2`, `class` → `class_db`. Empty where nothing of the name is left.
std::string database_name(const std::string& from);

} // namespace dbworkflow::scaffold
