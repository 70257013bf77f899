create schema app;
comment on schema app is 'ours';
create table app.t (id int);
