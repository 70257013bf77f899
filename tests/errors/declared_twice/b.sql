create type state as enum ('b');

create table orders (number bigint primary key);
create table twice (a int, b int, a text);
