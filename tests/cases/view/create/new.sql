create table t (id bigint primary key, a text);
create view v (x, "Y") with (security_barrier) as select id, a from t where a <> 'x' with local check option;
comment on view v is 'v';
comment on column v.x is 'x';
