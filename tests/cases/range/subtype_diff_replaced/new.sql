create function gap(a numeric, b numeric) returns float8 language sql immutable as 'select (a - b)::float8';
create type span as range (subtype = numeric, subtype_diff = gap);
create table trips (id integer, length span default '[1,2]');
create index trips_length_idx on trips using gist (length);
