create table months (id integer not null, at date not null, primary key (id, at)) partition by range (at);
create table january (id integer not null, at date not null, primary key (id, at));
alter table months attach partition january for values from ('2024-01-01') to ('2024-02-01');
create index months_at_idx on months (at);
