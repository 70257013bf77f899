create table sales (id integer not null, region integer, note text not null) partition by list (region);
create table sales_near partition of sales for values in (1, 3);
create table sales_far partition of sales for values in (2);
