create table orders (id bigint primary key);
create type state as enum ('a');
