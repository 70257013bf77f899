// Finds names for what is there only while a change is made.
#pragma once

#include "plan/course.hpp"

#include <set>
#include <string>
#include <utility>

namespace dbworkflow::plan {

class spare_names {
public:
  explicit spare_names(const course& in)
      : m_course(in) {}

  /// A name beside `name` that nothing of the schema has, before or after; each is given once.
  std::string beside(const model::object_id& name, const std::string& suffix);

private:
  const course& m_course;
  std::set<std::pair<std::string, std::string>> m_taken;
};

} // namespace dbworkflow::plan
