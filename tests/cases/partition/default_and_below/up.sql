-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.measure while public.here is detached"
alter table public.measure detach partition public.here;

alter table public.here_old add constraint here_old_bound check ((day is not null and day < '2021-01-01') and (place is not null and place in (1, 2))) not valid;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.measure while public.rest is detached"
alter table public.measure detach partition public.rest;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.here are outside of FOR VALUES IN (1, 2)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.here are tested against the bound while nobody uses it"
alter table public.measure attach partition public.here FOR VALUES IN (1, 2);

create table public.here_new (
  place integer not null,
  day date not null,
  constraint here_new_pkey PRIMARY KEY (place, day)
);

create table public.there (
  place integer not null,
  day date not null,
  constraint there_pkey PRIMARY KEY (place, day)
);

-- dbworkflow: statement-timeout 10s
alter table public.measure attach partition public.there DEFAULT;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.here_old are outside of FOR VALUES FROM (MINVALUE) TO ('2021-01-01')"
alter table public.here_old validate constraint here_old_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.here while public.here_old is detached"
alter table public.here detach partition public.here_old;

alter table public.here attach partition public.here_new DEFAULT;

alter table public.here attach partition public.here_old FOR VALUES FROM (MINVALUE) TO ('2021-01-01');

alter table public.here_old drop constraint here_old_bound;
