create table measure (place int, day date) partition by list (place);
create table here partition of measure for values in (1);
create index measure_day_idx on measure (day);
