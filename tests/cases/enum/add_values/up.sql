alter type public.mood add value 'a' before 'b';
alter type public.mood add value 'c' after 'b';
alter type public.mood add value 'e';
