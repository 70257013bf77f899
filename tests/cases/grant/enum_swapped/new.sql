create type mood as enum ('bad');
grant usage on type mood to clerk;
revoke usage on type mood from public;
create table t (m mood);
