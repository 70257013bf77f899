create type public.floats as range (
  subtype = double precision,
  subtype_diff = float8mi
);
comment on type public.floats is 'f';

create type public.text_range as range (
  subtype = text,
  subtype_opclass = pg_catalog.text_pattern_ops,
  collation = "C",
  multirange_type_name = public.texts
);
comment on type public.texts is 'm';

create table public.t (
  a public.floats,
  b public.texts[],
  c public.text_range default public.text_range('a'::text, 'b'::text)
);

CREATE INDEX t_a_idx ON public.t USING gist (a);
