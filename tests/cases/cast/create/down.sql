drop cast (bigint as box);

drop cast (integer as bytea);

drop cast (public.mood as public.pair);

drop type public.pair;

drop cast (text as public.mood);
