create collation german (provider = icu, locale = 'de-DE');
create collation no_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create collation posix (locale = 'POSIX');
comment on collation german is 'g';
create domain word as text collate german;
create table t (a text collate no_case, b word);
