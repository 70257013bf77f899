drop function public.far(public.place, public.stretch);

create type public.mood as enum ('sad');

create domain public.amount as integer
  constraint positive CHECK ((VALUE > 0));

create type public.spot as (
  x integer,
  y integer
);

create type public.span as range (
  subtype = integer
);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.a (public.money_amount) is none of public.amount"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as public.amount"
alter table public.t alter column a type public.amount using a::text::public.amount;

drop domain public.money_amount;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.m (public.feeling) is none of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with m as public.mood"
alter table public.t alter column m type public.mood using m::text::public.mood;

drop type public.feeling;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.p (public.place) is none of public.spot"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with p as public.spot"
alter table public.t alter column p type public.spot using p::text::public.spot;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.s (public.stretch) is none of public.span"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with s as public.span"
alter table public.t alter column s type public.span using s::text::public.span;

drop type public.stretch;

-- dbworkflow: statement-timeout 10s
alter table public.typed not of;

drop type public.place;

-- dbworkflow: hazard DELETES_DATA "dropping column public.typed.z deletes what is in it"
alter table public.typed drop column z;

alter table public.typed add column y integer;

alter table public.typed of public.spot;

create function public.far(p public.spot, s public.span) returns boolean
language sql immutable
as $$ select true $$;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (m);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (p);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (s);
