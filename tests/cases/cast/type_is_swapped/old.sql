create type mood as enum ('sad', 'happy');
create table t (m mood);
create cast (text as mood) with inout as assignment;
