create table shops (id integer primary key);
create table sales (id integer not null, shop integer references shops);
