create type row_of as (a bigint, b text, d text);
create table t of row_of (a with options primary key, d with options default 'x');
create table u of row_of;
comment on column u.d is 'd';
