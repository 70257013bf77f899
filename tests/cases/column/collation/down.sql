alter table public.t alter column a type text collate pg_catalog."default";
