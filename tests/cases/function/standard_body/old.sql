create table items (id int primary key, price int);
create function cheapest() returns int begin atomic select min(price) from items; end;
create function doubled(a int) returns int language sql immutable return a * 2;
create procedure add_item(id int) begin atomic insert into items values (id, 0); insert into items values (id + 1, 0); end;
