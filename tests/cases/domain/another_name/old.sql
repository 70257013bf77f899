create domain key_text as text constraint long_enough check (length(value) > 2);
create table item (id key_text primary key);
