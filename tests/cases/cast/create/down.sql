drop cast (bigint as box);

drop cast (public.mood as public.pair);

drop type public.pair;

drop cast (text as bytea);

drop cast (text as public.mood);
