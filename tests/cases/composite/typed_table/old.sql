create type row_of as (a int, b text, c date);
create table t of row_of (a with options primary key, c with options default '2020-01-01' not null);
create table u of row_of;
