create table orders (id int primary key, total numeric, placed date);
create materialized view totals as select id, total, placed from orders where total is not null;
create unique index totals_id on totals (id);
create index on totals (total) where total > 10;
create view shown as select id from totals;
create materialized view summary as select count(*) as n from totals;
create index on summary (n);
comment on materialized view summary is 's';
