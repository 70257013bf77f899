create type mood as enum ('happy', 'sad');
create table t (m mood);
create cast (text as mood) with inout as implicit;
comment on cast (text as mood) is 'c';
