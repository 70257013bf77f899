create table items (id int primary key, price bigint);
create function cheapest() returns bigint begin atomic select min(price) from items; end;
create function doubled(a int) returns int language sql immutable return a + a;
create procedure add_item(id int) begin atomic insert into items values (id, 0); insert into items values (id + 1, 0); end;
