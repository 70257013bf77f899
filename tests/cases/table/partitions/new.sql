create table m (at date not null, v int, primary key (at, v)) partition by range (at);
create table m1 partition of m for values from ('2020-01-01') to ('2021-01-01');
create table m2 partition of m for values from ('2021-01-01') to ('2022-01-01') partition by list (v);
create table m2a partition of m2 default;
create index on m (v);
