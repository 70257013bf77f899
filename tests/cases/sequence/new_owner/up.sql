-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.mention_id_seq owned by none;

-- dbworkflow: hazard DELETES_DATA "dropping table public.mention deletes what is in it"
drop table public.mention;

create table public.comment_mention (
  id integer default nextval('public.mention_id_seq'::regclass) not null,
  person integer not null,
  note text,
  constraint mention_pkey PRIMARY KEY (id)
);

alter sequence public.mention_id_seq owned by public.comment_mention.id;

alter table public.comment_mention add constraint mention_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);
