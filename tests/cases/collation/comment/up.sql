comment on collation public.german is 'g';
