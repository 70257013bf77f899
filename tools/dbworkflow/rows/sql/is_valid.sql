-- Of literals with their types, the numbers (from 1) of those that are values.
select at.number
  from unnest($1::text[], $2::text[]) with ordinality as at (literal, type, number)
 where pg_temp.dbworkflow_is_valid(at.literal, at.type)
 order by at.number
