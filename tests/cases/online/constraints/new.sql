create table parent (id int primary key);
create table child (id int primary key, parent_id int references parent, constraint positive check (id > 0));
create index on child (parent_id);
create table fresh (id int primary key, child_id int references child, constraint positive check (id > 0));
