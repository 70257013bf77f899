create schema api;

alter default privileges revoke insert on tables from auditor;

alter default privileges in schema api grant select on tables to clerk;
