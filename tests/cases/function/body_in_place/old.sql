create table notes (id int primary key);
create function count_notes() returns bigint language sql as $$ select count(*) from notes $$;
create view how_many as select count_notes() as n;
