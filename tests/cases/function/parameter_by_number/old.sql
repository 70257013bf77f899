create function next(n integer) returns integer language sql return (select n + 1);
