create role app login;
create database other;
grant app to current_user;
alter system set work_mem = '1MB';
create table t (id int);
vacuum t;
grant select on t to someone;
create subscription s connection 'host=x' publication p;
