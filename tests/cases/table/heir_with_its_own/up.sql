-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.documents add column body text;
alter table public.documents alter column body set statistics 100;

alter table public.documents add column meta json;
alter table public.documents alter column meta set compression pglz;

alter table public.documents add column title text default 'untitled'::text;

alter table public.letters alter column meta set compression pglz;

alter table public.letters alter column title set default 'letter'::text;

create table public.reports () inherits (public.documents);

alter table public.reports alter column body set storage external;
alter table public.reports alter column body set statistics -1;
alter table public.reports alter column body set (n_distinct='5');

alter table public.reports alter column id add generated always as identity;

alter table public.reports alter column meta set compression default;

alter table public.reports alter column title drop default;
alter table public.reports alter column title set not null;
comment on column public.reports.title is 'as printed';
grant select (title) on table public.reports to public;
