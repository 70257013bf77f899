create table notes (id int primary key, hidden boolean not null default false);
create function count_notes() returns bigint language sql as $$ select count(*) from notes where not hidden $$;
create view how_many as select count_notes() as n;
