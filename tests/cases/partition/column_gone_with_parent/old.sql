create table log (day date, host text) partition by range (day);
create table log_all partition of log default;
