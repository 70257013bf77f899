create table measure (place int, primary key (place)) partition by list (place);
create table here partition of measure for values in (1);
create table note (place int references measure);
