-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.sales deletes what is in it"
drop table public.sales;

create table public.sales (
  id integer not null,
  shop integer
) partition by RANGE (id);

create table public.sales_low (
  id integer not null,
  shop integer
);

alter table public.sales attach partition public.sales_low FOR VALUES FROM (1) TO (100);

alter table public.sales add constraint sales_shop_fkey FOREIGN KEY (shop) REFERENCES public.shops(id);
