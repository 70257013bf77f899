create function price(id int) returns int language sql immutable as $$ select id * 10 $$;
create view prices as select price(1) as one;
create view price_list as select one from prices;
create table items (id int primary key, price int default price(2), check (price(id) > 0));
create index items_price on items (price(id));
create domain priced as int default price(3);
