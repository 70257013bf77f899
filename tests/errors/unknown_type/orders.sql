create table orders (
  id          bigint primary key,
  total       numeric not null,
  customer    custumers not null,
  state       txet
);

create table notes (
  id   bigint primary key,
  body txet
);
