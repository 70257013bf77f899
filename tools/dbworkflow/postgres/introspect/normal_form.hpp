// Turns PostgreSQL's printout of an expression into the one form that survives being executed and printed
// again.
#pragma once

#include <string>
#include <string_view>

namespace dbworkflow::postgres::introspection {

/// What is printed, executed and printed again may read differently, although it means the same. Known cases:
///
/// * `x in ('a', 'b')` on a varchar column is printed with a cast of the whole array,
///   `(ARRAY['a'::character varying, …])::text[]`, and the next time with casts of its elements,
///   `ARRAY[('a'::character varying)::text, …]`. The second form stays.
/// * `select null` in a later branch of a union is printed `SELECT NULL::integer`, and the next time
///   `SELECT NULL::integer AS int4`: the cast gives the column a name that it had not. It stays without one
///   where the text says `SELECT NULL::integer AS "?column?"`, the name of a column that has none.
std::string normal_form(std::string_view expression);

} // namespace dbworkflow::postgres::introspection
