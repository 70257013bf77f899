create schema api;
create table api.kept (id int);
