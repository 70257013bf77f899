create table b (id int generated always as identity primary key, x text, q int, p int);
create table a (id int generated always as identity primary key, y text);
