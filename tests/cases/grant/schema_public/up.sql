-- dbworkflow: hazard AUTHZ_UPDATE "privileges on schema public change"
revoke usage on schema public from public;
grant usage on schema public to clerk;
