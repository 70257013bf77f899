-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.places;

alter table public.readings detach partition public.readings_low;

alter table public.readings_high detach partition public.readings_rest;

-- dbworkflow: hazard DELETES_DATA "dropping table public.readings_high deletes what is in it"
drop table public.readings_high;

-- dbworkflow: hazard DELETES_DATA "dropping table public.readings deletes what is in it"
drop table public.readings;

create table public.readings (
  id integer not null,
  place text,
  constraint readings_pkey PRIMARY KEY (id)
) partition by RANGE (id);

create table public.readings_high (
  id integer not null,
  place text,
  constraint readings_high_pkey PRIMARY KEY (id)
) partition by RANGE (id);

alter table public.readings attach partition public.readings_high FOR VALUES FROM (100) TO (200);

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.readings_low.id (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.readings_low are written anew with id as integer"
alter table public.readings_low alter column id type integer;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.readings_low are outside of FOR VALUES FROM (1) TO (100)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.readings_low are tested against the bound while nobody uses it"
alter table public.readings attach partition public.readings_low FOR VALUES FROM (1) TO (100);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.readings_rest.id (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.readings_rest are written anew with id as integer"
alter table public.readings_rest alter column id type integer;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.readings_rest are outside of DEFAULT"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.readings_rest are tested against the bound while nobody uses it"
alter table public.readings_high attach partition public.readings_rest DEFAULT;

create view public.places (place, number) as
 SELECT readings.place,
    count(*) AS number
   FROM public.readings
  GROUP BY readings.place;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.readings_low is read"
analyze public.readings_low (id);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.readings_rest is read"
analyze public.readings_rest (id);
