-- One row at most, in one statement: the marker is never gone in between.
with others as (delete from dbworkflow.environment where name <> $1)
insert into dbworkflow.environment (name, is_protected)
values ($1, $2::boolean)
    on conflict (name) do update set is_protected = excluded.is_protected
