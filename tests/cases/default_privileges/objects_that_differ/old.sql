create schema api;
alter default privileges in schema api grant select, insert on tables to clerk;
alter default privileges grant usage on sequences to clerk;
alter default privileges grant usage on types to auditor;
