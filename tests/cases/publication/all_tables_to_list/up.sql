drop publication p;

create publication p for table public.orders;
