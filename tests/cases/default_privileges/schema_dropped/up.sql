drop schema api;

alter default privileges grant insert on tables to auditor;
