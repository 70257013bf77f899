create table m (at date, v int) partition by range (at);
create index m_v on m (v);
create table m1 partition of m for values from ('2020-01-01') to ('2021-01-01');
