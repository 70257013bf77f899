create type point3 as (x bigint, y int, z int, w int);
create function norm(p point3) returns int language sql immutable as $$ select (p.x + p.y + p.z)::int $$;
create view origin as select norm(row(0, 0, 0, 0)::point3) as n;
