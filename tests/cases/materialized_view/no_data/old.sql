create table users (id int primary key, name text, active boolean default true);
