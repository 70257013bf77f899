-- Of documents, each with the type and name of its column and an expression over it, the numbers (from 1) of those that
-- the expression makes something of.
select at.number
  from unnest($1::text[], $2::text[], $3::text[], $4::text[])
       with ordinality as at (document, type, name, expression, number)
 where pg_temp.dbworkflow_gives_value(at.document, at.type, at.name, at.expression)
 order by at.number
