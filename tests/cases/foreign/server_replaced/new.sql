create foreign data wrapper files;
create foreign data wrapper net;
create server far foreign data wrapper net;
create server other foreign data wrapper files;
create user mapping for public server far;
create foreign table orders (id int, note text) server far;
create foreign table elsewhere (id int) server far;
create view shown as select id from orders;
