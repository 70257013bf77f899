create table measure (place int, primary key (place)) partition by list (place);
create table here partition of measure for values in (1);
create table there partition of measure for values in (2);
create table note (place int references measure);
