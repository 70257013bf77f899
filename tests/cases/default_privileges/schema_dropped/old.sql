create schema api;
alter default privileges in schema api grant select on tables to clerk;
alter default privileges grant select on tables to auditor;
