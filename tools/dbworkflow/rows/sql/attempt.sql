-- Executes statements, each by itself, and gives what the server said to each, in their order.
select said.code, said.rule, said.part, said.message
  from unnest($1::text[]) with ordinality as at (statement, number)
  cross join lateral pg_temp.dbworkflow_attempt(at.statement) as said
 order by at.number
