-- dbworkflow: hazard DELETES_DATA "dropping table api.made deletes what is in it"
drop table api.made;

alter default privileges grant execute on functions to public;

alter default privileges in schema api revoke usage on sequences from clerk;

alter default privileges in schema api revoke select, insert on tables from clerk;

alter default privileges for role maker revoke select on tables from clerk;
alter default privileges for role maker grant select, insert, update, delete, truncate, references, trigger on tables to maker;
