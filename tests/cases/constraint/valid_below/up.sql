create table public.documents (
  title text
);

alter table public.documents add constraint has_title CHECK ((title <> ''::text)) not valid;

create table public.reports () inherits (public.documents);

alter table public.reports validate constraint has_title;
