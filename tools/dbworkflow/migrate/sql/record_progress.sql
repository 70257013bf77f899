-- The values stand in their places as literals: one round trip ends a transaction.
insert into dbworkflow.migration as m
       (idx, tag, sha256, tool_version, who, state, statements_done, done_sha256, attempt, duration_us, finished)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $6 = 'applied' then clock_timestamp() end)
    on conflict (tag) do update
   set state = excluded.state,
       sha256 = excluded.sha256,
       statements_done = excluded.statements_done,
       done_sha256 = excluded.done_sha256,
       attempt = excluded.attempt,
       duration_us = m.duration_us + excluded.duration_us,
       finished = excluded.finished,
       tool_version = excluded.tool_version,
       who = excluded.who
