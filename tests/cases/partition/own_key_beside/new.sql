create table t (id int primary key);
alter table t add unique (id);
create table p (id int, tag text, unique (tag, id)) partition by list (tag);
create table p_a partition of p (primary key (tag, id)) for values in ('a');
