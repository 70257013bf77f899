-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.shown;

-- dbworkflow: hazard DELETES_DATA "dropping column public.orders.remark deletes what is in it"
alter table public.orders drop column remark;

alter table public.orders add column note character varying(20) default 'x'::character varying;

create view public.shown (id, note) as
 SELECT orders.id,
    orders.note
   FROM public.orders;
