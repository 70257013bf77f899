-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.sales_low deletes what is in it"
drop table public.sales_low;

-- dbworkflow: hazard DELETES_DATA "dropping table public.sales deletes what is in it"
drop table public.sales;

create table public.sales (
  id integer not null,
  shop integer
);

alter table public.sales add constraint sales_shop_fkey FOREIGN KEY (shop) REFERENCES public.shops(id);
