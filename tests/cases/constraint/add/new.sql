create table t (a int not null primary key, b int unique check (b > 0) references u on update cascade, r int4range, exclude using gist (r with &&));
create table u (id int primary key);
