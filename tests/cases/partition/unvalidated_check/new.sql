-- A partition has the checks of its parent, also those that nobody has validated.
create table readings (
  at date not null,
  value numeric,
  primary key (at)
) partition by range (at);
create table readings_2026 partition of readings for values from ('2026-01-01') to ('2027-01-01');
alter table readings add constraint readings_value_check check (value > 0) not valid;
