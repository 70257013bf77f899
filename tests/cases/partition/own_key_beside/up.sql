create table public.p (
  id integer,
  tag text,
  constraint p_tag_id_key UNIQUE (tag, id)
) partition by LIST (tag);

create table public.p_a (
  id integer not null,
  tag text not null,
  constraint p_a_tag_id_key UNIQUE (tag, id)
);

alter table public.p attach partition public.p_a FOR VALUES IN ('a');

alter table public.p_a add constraint p_a_pkey PRIMARY KEY (tag, id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint id_is_not_null check (id is not null) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.t.id holds NULL"
alter table public.t validate constraint id_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column id set not null;

alter table public.t drop constraint id_is_not_null;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_id_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_id_key reads all of public.t and costs the server time"
create unique index concurrently t_id_key on public.t (id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_id_key unique using index t_id_key;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_pkey holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_pkey reads all of public.t and costs the server time"
create unique index concurrently t_pkey on public.t (id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_pkey primary key using index t_pkey;
