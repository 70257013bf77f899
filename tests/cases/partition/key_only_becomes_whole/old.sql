create table p (id int not null, at int not null) partition by list (at);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
alter table only p add constraint p_pk primary key (at, id);
alter table p1 add constraint p1_pk primary key (at, id);
alter index p_pk attach partition p1_pk;
create unique index p2_pk on p2 (at, id);
