create table events (
  kind text,
  weight integer default 2
) partition by list (kind);

create table events_a partition of events (weight default 5 not null) for values in ('a');
create table events_b partition of events for values in ('b');
