create sequence api.made_n_seq as integer;
grant usage on sequence api.made_n_seq to clerk;

create table api.made (
  id integer generated always as identity not null,
  n integer default nextval('api.made_n_seq'::regclass) not null
);
grant select, insert on table api.made to clerk;
grant usage on sequence api.made_id_seq to clerk;

alter sequence api.made_n_seq owned by api.made.n;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges revoke execute on functions from public;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema api grant usage on sequences to clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema api grant select, insert on tables to clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges for role maker revoke select, insert, update, delete, truncate, references, trigger on tables from maker;
alter default privileges for role maker grant select on tables to clerk with grant option;
