-- What the columns of a partitioned table are given reaches its partitions.
create table events (
  kind text,
  weight integer default 1 not null
) partition by list (kind);

create table events_a partition of events (weight default 5) for values in ('a');
create table events_b partition of events for values in ('b');
