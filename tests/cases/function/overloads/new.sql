create function area(side int) returns int language sql immutable as $$ select side * side $$;
create function area(radius real) returns real language sql immutable as $$ select (3.14159 * radius * radius)::real $$;
comment on function area(int) is 'of a square, not of a circle';
