set search_path = shop, public;
create table t (id int);
create table u (id int references t);
create table v.w (id int);
