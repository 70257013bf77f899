-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

alter type public.address drop attribute zip;
alter type public.address drop attribute unused;
alter type public.address alter attribute street type character varying(80);
alter type public.address alter attribute city type text collate "C";
alter type public.address add attribute country text;
comment on column public.address.city is null;
comment on column public.address.country is 'ISO 3166';

create view public.v (street) as
 SELECT (ROW('s'::character varying(80), 'c'::text, 'x'::text)::public.address).street AS street;
