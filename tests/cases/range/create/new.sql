create type floats as range (subtype = float8, subtype_diff = float8mi);
create type text_range as range (subtype = text, collation = "C", subtype_opclass = text_pattern_ops, multirange_type_name = texts);
comment on type floats is 'f';
comment on type texts is 'm';
create table t (a floats, b texts[], c text_range default text_range('a', 'b'));
create index on t using gist (a);
