create table t (id int);
revoke all on schema public from public;
grant usage on schema public to clerk;
