create type mood as enum ('sad', 'it''s ok', '');
comment on type mood is 'm';
create table t (m mood not null default 'sad');
