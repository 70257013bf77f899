revoke usage on schema public from public;
grant usage on schema public to clerk;
