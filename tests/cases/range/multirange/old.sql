create type floats as range (subtype = float8);
create table t (a floats_multirange);
