create schema api;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on default privileges tables change"
-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges revoke insert on tables from auditor;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema api grant select on tables to clerk;
