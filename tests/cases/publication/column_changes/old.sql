create table orders (id int primary key, note text, place int);
create table gone (id int primary key);
create publication p for table orders (id, note, place) where (place > 1), gone;
