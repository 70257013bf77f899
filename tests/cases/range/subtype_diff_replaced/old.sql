create function gap(a float8, b float8) returns float8 language sql immutable as 'select a - b';
create type span as range (subtype = float8, subtype_diff = gap);
create table trips (id integer, length span default '[1,2]');
create index trips_length_idx on trips using gist (length);
