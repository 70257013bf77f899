create table p (id int not null, tag text not null) partition by list (tag);
create table p_a partition of p for values in ('a');
alter table p add constraint p_key primary key (tag, id);
