-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table new.t deletes what is in it"
drop table new.t;

drop function new.f();

drop schema new;

create schema old;

create sequence old.t_id_seq as integer;

create table old.t (
  id integer default nextval('old.t_id_seq'::regclass) not null,
  up integer,
  constraint t_pkey PRIMARY KEY (id)
);

alter sequence old.t_id_seq owned by old.t.id;

alter table old.t add constraint t_up_fkey FOREIGN KEY (up) REFERENCES old.t(id);

create function old.f() returns integer
language sql
as $$ select count(*)::int from old.t $$;
