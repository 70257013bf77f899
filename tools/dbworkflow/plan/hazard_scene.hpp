// What the rules of hazards are given, and what they all ask.
#pragma once

#include "plan/course.hpp"
#include "plan/plan.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::plan {

/// One step and what it is part of.
struct scene {
  const step& one;
  const course& in;

  [[nodiscard]] const model::object& any() const { return one.to != nullptr ? *one.to : *one.from; }
  [[nodiscard]] bool creates() const { return one.what == action::create && one.part == online::no; }
  [[nodiscard]] bool drops() const { return one.what == action::drop; }
  /// True for a step that alters that fact of the object.
  [[nodiscard]] bool alters(std::string_view fact) const;
  /// The same, also where the old state does not count.
  [[nodiscard]] bool says(std::string_view fact) const;
  /// The object as the step finds and leaves it, where it is of that kind; else null.
  template <class T> [[nodiscard]] const T* from() const {
    return one.from == nullptr ? nullptr : std::get_if<T>(one.from);
  }
  template <class T> [[nodiscard]] const T* to() const {
    return one.to == nullptr ? nullptr : std::get_if<T>(one.to);
  }
  /// True where the object is, or belongs to, a table or materialised view that is there before and stays:
  /// it has rows and users.
  [[nodiscard]] bool is_in_use() const;
  /// The same for a table by its id.
  [[nodiscard]] bool is_in_use(const model::object_id& table) const;
  /// `public.orders`, of a part: of its table.
  [[nodiscard]] std::string table_name() const;
};

/// A rule finds one sort of danger in a step, and says what it does.
struct hazard_rule {
  std::string_view name;       ///< in the field's words; several rules share one
  std::string_view when;       ///< what is done: `a table is dropped`
  std::string_view reason;     ///< why PostgreSQL has that effect
  std::string_view workaround; ///< what to do instead, or before
  bool slow = false;           ///< others wait while a whole table is read or written
  std::vector<std::string> (*effects)(const scene&) = nullptr; ///< one line each; empty: it does not apply
};

std::span<const hazard_rule> client_hazards();
std::span<const hazard_rule> data_hazards();
std::span<const hazard_rule> index_hazards();
std::span<const hazard_rule> lock_hazards();
std::span<const hazard_rule> rights_hazards();

/// True where a change from one type to the other leaves what the table holds as it is.
bool keeps_storage(std::string_view from, std::string_view to);

} // namespace dbworkflow::plan
