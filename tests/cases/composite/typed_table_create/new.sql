create type row_of as (a int, b text, c date);
create table t of row_of (a with options primary key, b with options default 'x' not null);
create table u of row_of;
create table v of row_of (constraint small check (a < 3));
