create table purchases ( -- dbworkflow: renamed-from orders
  id bigint generated always as identity primary key,
  number serial unique,
  note text check (length(note) < 99)
);
create index on purchases (note);
create table lines (id int primary key, order_id bigint references purchases);
create view latest as select max(id) as id from purchases;
