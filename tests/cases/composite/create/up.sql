create type public.money_amount as (
  amount numeric(12,2),
  "Currency" character(3),
  note text collate "C"
);
comment on type public.money_amount is 'm';
comment on column public.money_amount."Currency" is 'ISO 4217';

create type public.item as (
  price public.money_amount,
  prices public.money_amount[]
);

create type public.nothing as ();

create table public.t (
  a public.money_amount,
  b public.item[]
);
