-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table api.made deletes what is in it"
drop table api.made;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges grant execute on functions to public;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema api revoke usage on sequences from clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema api revoke select, insert on tables from clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges for role maker revoke select on tables from clerk;
alter default privileges for role maker grant select, insert, update, delete, truncate, references, trigger on tables to maker;
