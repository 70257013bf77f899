create table sales (id integer, region integer, note text) partition by list (region);
create table sales_near partition of sales for values in (1);
create table sales_far partition of sales for values in (2);
