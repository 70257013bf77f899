create function next(n integer) returns integer language sql return (select $1);
create function same(n integer) returns integer language sql begin atomic select n; end;
