create table b (id int primary key, x text);
