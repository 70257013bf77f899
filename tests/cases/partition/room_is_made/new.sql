create table sales (region integer not null, note text) partition by list (region);
create table sales_far partition of sales for values in (2, 3);
create table sales_near partition of sales for values in (1);
create table sales_rest partition of sales default;
