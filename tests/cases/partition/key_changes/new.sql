create table measure (place int not null, day date not null, n int) partition by list (place);
create table measure_old (place int not null, day date not null, n int);
create table measure_other partition of measure default;
