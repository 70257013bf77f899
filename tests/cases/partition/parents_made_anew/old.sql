create table orders (id int, kind text, item int, unique (kind, id)) partition by list (kind);
create table orders_a partition of orders (primary key (kind, item)) for values in ('a');
create table items (kind text, id int) partition by list (kind);
create table items_a partition of items for values in ('a');
create unique index items_kind_id on items (kind, id);
alter table orders add constraint to_item foreign key (kind, item) references items (kind, id);
alter table items add constraint to_order foreign key (kind, id) references orders (kind, id);
