create table p (id int not null, at int not null) partition by list (at);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
create index p_id on only p (id);
create index p1_id on p1 (id);
alter index p_id attach partition p1_id;
