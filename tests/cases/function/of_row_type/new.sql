-- a check, a default and a generated column that are given the whole row
create table parcels (id int primary key, weight int, size int);
create function fits(p parcels) returns boolean language sql immutable as $$ select p.weight * p.size < 1000 $$;
create function latest(p parcels) returns int language sql immutable as $$ select 1 $$;
alter table parcels add constraint parcels_fit check (fits(parcels.*));
alter table parcels alter size set default latest(null);
