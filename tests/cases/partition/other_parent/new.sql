create table archive (place int, day date) partition by list (place);
create table measure (place int, day date) partition by list (place);
create table here partition of archive for values in (1);
