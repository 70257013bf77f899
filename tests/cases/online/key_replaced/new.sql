create table t (id bigint not null, tenant int not null, a int, primary key (tenant, id), constraint u unique (a, tenant));
