-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of old finds nothing there"
alter schema old rename to new;

create or replace function new.f() returns integer
language sql
as $$ select count(*)::int from new.t $$;
