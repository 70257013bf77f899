create table public.p (
  id integer not null,
  at integer not null,
  note text
) partition by LIST (at);

create table public.p1 (
  id integer not null,
  at integer not null,
  note text,
  constraint p1_pk PRIMARY KEY (at, id),
  constraint p1_own UNIQUE (at, id, note)
);

CREATE INDEX p1_note ON public.p1 USING btree (note);

alter table public.p attach partition public.p1 FOR VALUES IN (1);

create table public.p2 (
  id integer not null,
  at integer not null,
  note text
) partition by RANGE (id);

alter table public.p attach partition public.p2 FOR VALUES IN (2);

alter table only public.p add constraint p_note_key UNIQUE (at, id, note);

alter table only public.p add constraint p_pk PRIMARY KEY (at, id);

CREATE INDEX p_note ON ONLY public.p USING btree (note);

alter index public.p_pk attach partition public.p1_pk;

alter index public.p_note attach partition public.p1_note;

create table public.p2_high (
  id integer not null,
  at integer not null,
  note text
);

alter table public.p2 attach partition public.p2_high FOR VALUES FROM (100) TO (200);

create table public.p2_low (
  id integer not null,
  at integer not null,
  note text,
  constraint p2_low_pk PRIMARY KEY (at, id)
);

alter table public.p2 attach partition public.p2_low FOR VALUES FROM (1) TO (100);

alter table only public.p2 add constraint p2_pk PRIMARY KEY (at, id);

alter index public.p_pk attach partition public.p2_pk;

alter index public.p2_pk attach partition public.p2_low_pk;
