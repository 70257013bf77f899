create table purchases (id int, kind text, item int, unique (kind, id)) partition by list (kind);
create table orders_a partition of purchases (primary key (kind, item)) for values in ('a');
create table items (kind text, id int);
create table items_a (kind text, id int, unique (kind, id));
alter table purchases add constraint to_item foreign key (kind, item) references items_a (kind, id);
