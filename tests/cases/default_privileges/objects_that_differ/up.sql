create type api.mood as enum ('ok');
revoke usage on type api.mood from auditor;

create sequence api.closed_s_seq as integer;
revoke usage on sequence api.closed_s_seq from clerk;

create table api.closed (
  id integer,
  s integer default nextval('api.closed_s_seq'::regclass) not null
);
revoke select, insert on table api.closed from clerk;
grant select on table api.closed to auditor;

alter sequence api.closed_s_seq owned by api.closed.s;

create table api.open (
  id integer generated always as identity not null
);
