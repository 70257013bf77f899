-- Values of types that do not know each other go over by their text, as in columns.
create type reading as (taken tsvector, flag bit(1), level integer, at date);
create table readings (id integer, what reading);
