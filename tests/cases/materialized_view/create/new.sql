create table orders (id int primary key, total numeric(10, 2) not null);
create materialized view totals with (fillfactor = 70) as select id, total * 2 as doubled from orders with no data;
create unique index totals_id on totals (id);
comment on materialized view totals is 'totals';
comment on column totals.doubled is 'twice';
comment on index totals_id is 'i';
