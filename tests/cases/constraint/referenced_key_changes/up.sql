alter table public.c drop constraint f;

alter table public.p drop constraint k;

alter table public.p add constraint k PRIMARY KEY (b);

alter table public.p add constraint u UNIQUE (a);

alter table public.c add constraint f FOREIGN KEY (a) REFERENCES public.p(a);
