create type floats as range (subtype = float8, multirange_type_name = many_floats);
comment on type floats is 'f';
create table t (a many_floats);
