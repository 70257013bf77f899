create table orders (id int primary key, note varchar(20) default $$x$$, total int);
create view shown as select id, note from orders;
