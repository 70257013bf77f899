drop conversion public.back;

drop conversion public.conv;
