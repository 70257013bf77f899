alter text search dictionary public.d (language = 'english', stopwords = 'english');

alter text search dictionary public.e (accept, stopwords);
comment on text search dictionary public.e is null;
