create table measure (place int not null, day date not null, n int) partition by range (day);
create table measure_old partition of measure for values from ('2000-01-01') to ('2020-01-01');
create table measure_other partition of measure default;
