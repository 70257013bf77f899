-- dbworkflow: renamed-from a
create table b (id int primary key, x text);
-- dbworkflow: renamed-from b
create table c (id int primary key, y text);
