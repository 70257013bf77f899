create table t (a int not null, b int not null, c int not null);
create unique index t_a on t (a, b);
create unique index t_c on t (c);
alter table t replica identity using index t_a;
create table u (a int not null);
create unique index u_a on u (a);
alter table u replica identity using index u_a;
