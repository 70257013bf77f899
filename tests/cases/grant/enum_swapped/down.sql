alter type public.mood add value 'ok' before 'bad';
