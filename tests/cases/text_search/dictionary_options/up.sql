alter text search dictionary public.d (language = 'german', stopwords);

alter text search dictionary public.e (accept = 'false', stopwords = 'danish');
comment on text search dictionary public.e is 'e';
