-- dbworkflow: hazard AUTHZ_UPDATE "privileges on schema public change"
revoke usage on schema public from clerk;
grant usage on schema public to public;
