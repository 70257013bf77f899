drop index public.i1;

drop index public.i2;

drop index public.i3;

drop index public.i4;

drop index public.i5;
