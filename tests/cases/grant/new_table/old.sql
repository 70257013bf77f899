create table keeps (id int);
