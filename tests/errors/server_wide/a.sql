create role app login;
create database other;
grant app to current_user;
alter system set work_mem = '1MB';
create table t (id int);
vacuum t;
create subscription s connection 'host=x' publication p;
