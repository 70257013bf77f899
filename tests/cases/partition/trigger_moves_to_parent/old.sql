create function stamp() returns trigger language plpgsql as 'begin return new; end';
create table sales (id integer, region integer) partition by list (region);
create table sales_near partition of sales for values in (1);
create trigger stamp before update on sales_near for each row execute function stamp();
