create sequence public.visits_id_seq as integer;

create table public.seats (
  id integer not null
);
alter table public.seats owner to keeper;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.tickets owner to keeper;
alter sequence public.tickets owned by public.seats.id;

-- dbworkflow: hazard AUTHZ_UPDATE "table public.visits gets another owner"
alter table public.visits owner to keeper;

alter sequence public.visits_id_seq owner to keeper;
alter sequence public.visits_id_seq owned by public.visits.id;

alter table public.visits alter column id set default nextval('public.visits_id_seq'::regclass);
