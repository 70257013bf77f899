comment on collation public.german is null;
