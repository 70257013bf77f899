create table orders (id int primary key, note text, price int);
