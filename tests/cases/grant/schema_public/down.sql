revoke usage on schema public from clerk;
grant usage on schema public to public;
