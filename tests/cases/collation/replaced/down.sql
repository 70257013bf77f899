drop index public.t_a_idx;

drop index public.t_c;

drop view public.v;

alter domain public.word rename to word__old;
alter collation public.german rename to german__old;
create collation public.german (provider = icu, locale = 'de-DE');
create domain public.word as text collate public.german;
alter type public.pair alter attribute a type text collate public.german;
alter table public.t
  alter column a type text collate public.german,
  alter column b type public.word using b::text::public.word;
drop domain public.word__old;
drop collation public.german__old;

CREATE INDEX t_a_idx ON public.t USING btree (a);

CREATE INDEX t_c ON public.t USING btree (c) WHERE (('a'::text COLLATE public.german) < 'b'::text);

create view public.v (a) as
 SELECT t.a
   FROM public.t
  ORDER BY t.a;
