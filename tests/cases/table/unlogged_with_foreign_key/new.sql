create unlogged table a (id int primary key);
create unlogged table b (a_id int references a);
