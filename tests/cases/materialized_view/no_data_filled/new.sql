create table users (id int primary key, name text, active boolean default true);
create materialized view active_users as select id, name from users where active;
