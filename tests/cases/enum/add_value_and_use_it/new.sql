create type mood as enum ('a', 'b');
create table t (m mood default 'b', check (m <> 'b'));
