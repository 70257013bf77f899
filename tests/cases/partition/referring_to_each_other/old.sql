create table p (foo int, bar int) partition by list (foo);
create table p1 partition of p (primary key (foo, bar)) for values in (1);
create unique index p_idx on p (foo, bar);
create table q (foo int, bar int) partition by list (foo);
create table q1 partition of q (primary key (foo, bar)) for values in (1);
create unique index q_idx on q (foo, bar);
alter table q add constraint q_to_p foreign key (foo, bar) references p (foo, bar);
alter table p add constraint p_to_q foreign key (foo, bar) references q (foo, bar);
