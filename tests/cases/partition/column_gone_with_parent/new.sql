-- A parent that is made anew with other columns has its partition back when that has them too.
create table log (day date, level integer) partition by list (day);
create table log_all partition of log default;
