create table counters (id integer primary key, tag text);
