create table a (id int generated always as identity primary key, x text, p int, q int);
create table b (id int generated always as identity primary key, y text);
