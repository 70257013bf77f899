drop schema api;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on default privileges tables change"
-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges grant insert on tables to auditor;
