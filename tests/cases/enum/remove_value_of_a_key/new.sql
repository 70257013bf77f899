create type mood as enum ('c', 'a');
create table moods (mood mood primary key);
create table t (mood mood references moods, other mood default 'a', check (mood <> other));
