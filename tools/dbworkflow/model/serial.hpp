// Turns columns that a sequence of their own fills into the `serial` that stands for both.
#pragma once

#include "model/database.hpp"

namespace dbworkflow::model {

/// `from` as people would declare it: a sequence that is all that `serial` makes (its name, its options, its
/// owner) is left out, and its column has the type `serial`, `bigserial` or `smallserial`. Only for writing
/// SQL: no database has such a model.
database with_serials(const database& from);

} // namespace dbworkflow::model
