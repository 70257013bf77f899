-- dbworkflow: renamed-from events
create table facts (
  day date not null, -- dbworkflow: renamed-from at
  kind text,
  unique (day, kind)
) partition by range (day);
create index on facts (kind);
-- dbworkflow: renamed-from events_2024
create table facts_2024 partition of facts for values from ($$2024-01-01$$) to ($$2025-01-01$$);
create table refers (at date, kind text, foreign key (at, kind) references facts (day, kind));
