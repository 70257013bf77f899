alter domain public.d set default 'y'::text;
alter domain public.d set not null;

alter domain public.d add constraint short CHECK ((length(VALUE) < 9));
comment on constraint short on domain public.d is 'c';
