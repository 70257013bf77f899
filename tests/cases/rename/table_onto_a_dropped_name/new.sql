create table b (id int primary key, x text);
create table c (id int references b);
