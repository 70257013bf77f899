create table users (id int primary key, name text, active boolean default true);
create materialized view active_users as select id, name from users where active with no data;
create unique index active_users_id on active_users (id);
comment on materialized view active_users is 'filled at night';
