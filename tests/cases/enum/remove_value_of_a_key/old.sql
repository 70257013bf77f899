create type mood as enum ('a', 'b', 'c');
create table moods (mood mood primary key);
create table t (mood mood references moods, other mood default 'a', check (mood <> other));
