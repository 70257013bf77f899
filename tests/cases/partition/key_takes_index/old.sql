create table p (id int not null, tag text not null) partition by list (tag);
create table p_a partition of p for values in ('a');
create unique index p_key on p (tag, id);
alter table p_a add constraint p_a_pkey primary key using index p_a_tag_id_idx;
