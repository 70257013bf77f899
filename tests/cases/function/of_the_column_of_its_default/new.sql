create table counters (id integer primary key, tag text);
create function next_id() returns integer language sql return (select coalesce(max(id), 0) + 1 from counters);
alter table counters alter column id set default next_id();
create table others (id integer primary key);
create function next_other() returns integer language sql return (select coalesce(max(id), 0) + 1 from others);
alter table others alter column id set default next_other();
