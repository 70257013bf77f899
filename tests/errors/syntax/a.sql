create table orders (
  id bigint primary key,
  total numeric(10 2)
);

create table fine (id int);

create tabel other (id int);
