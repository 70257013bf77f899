create collation german (provider = icu, locale = 'de-DE');
comment on collation german is 'g';
