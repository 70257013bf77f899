create table counters (id integer, tag text);
create function next_id() returns bigint language sql return (select count(tag) from counters);
alter table counters alter column id set default next_id();
