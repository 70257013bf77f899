create text search dictionary d (template = snowball, language = german);
create text search dictionary e (template = simple, stopwords = danish, accept = false);
comment on text search dictionary e is 'e';
