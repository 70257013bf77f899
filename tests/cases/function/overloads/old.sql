create function area(side int) returns int language sql immutable as $$ select side * side $$;
create function area(width int, height int) returns int language sql immutable as $$ select width * height $$;
comment on function area(int) is 'of a square';
