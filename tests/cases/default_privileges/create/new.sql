create schema api;
create table api.kept (id int);
alter default privileges in schema api grant select, insert on tables to clerk;
alter default privileges in schema api grant usage on sequences to clerk;
alter default privileges revoke execute on functions from public;
alter default privileges for role maker grant select on tables to clerk with grant option;
alter default privileges for role maker revoke all on tables from maker;
create table api.made (id int generated always as identity, n serial);
