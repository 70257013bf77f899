create table measure (place int not null, day date not null, primary key (place, day)) partition by list (place);
create table here partition of measure for values in (1) partition by range (day);
create table here_old partition of here for values from (minvalue) to ('2020-01-01');
create table rest partition of measure default;
