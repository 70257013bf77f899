select idx, tag, sha256,
       to_char(started at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started,
       to_char(finished at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as finished,
       duration_us, tool_version, who, state, statements_done
  from dbworkflow.migration
 order by idx
