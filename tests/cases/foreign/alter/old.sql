create foreign data wrapper files options (debug 'true');
create server far version '1' foreign data wrapper files options (host 'far.example');
create user mapping for public server far options ("user" 'anybody');
create foreign table orders (id int options (place '1') not null, note text default 'x', gone int) server far options (name 'orders.csv', header 'true');
