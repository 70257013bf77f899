create table events (
  id bigint not null,
  at timestamptz not null default now(),
  note text check (note <> ''),
  primary key (id, at)
) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01 00:00:00+00') to ('2027-01-01 00:00:00+00');
create table events_rest partition of events default;
