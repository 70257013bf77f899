// Turns PostgreSQL's printout of an expression into the one form that survives being executed and printed
// again.
#pragma once

#include <string>
#include <string_view>

namespace dbworkflow::postgres::introspection {

/// `check (x in ('a', 'b'))` on a varchar column is printed with a cast of the whole array,
/// `(ARRAY['a'::character varying, …])::text[]`; executed and printed again, the cast has moved to the
/// elements: `ARRAY[('a'::character varying)::text, …]`. Both mean the same; the second stays, and is what
/// this gives.
std::string normal_form(std::string_view expression);

} // namespace dbworkflow::postgres::introspection
