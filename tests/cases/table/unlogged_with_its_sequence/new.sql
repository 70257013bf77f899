create table visits (id serial primary key, page text);
