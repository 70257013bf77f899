create table january (id integer not null, at date not null, primary key (id, at));
create index january_at_idx on january (at);
