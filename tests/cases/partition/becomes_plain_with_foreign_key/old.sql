create table shops (id integer primary key);
create table sales (id integer not null, shop integer references shops) partition by range (id);
create table sales_low partition of sales for values from (1) to (100);
