create table measure (place int not null, day date not null, primary key (place, day)) partition by list (place);
create table here partition of measure for values in (1, 2) partition by range (day);
create table here_old partition of here for values from (minvalue) to ('2021-01-01');
create table here_new partition of here default;
create table rest (place int not null, day date not null, primary key (place, day));
create table there partition of measure default;
