create type status as enum ('done', 'new');
create table jobs (id integer, status status not null default 'new', primary key (id, status)) partition by list (status);
create table jobs_new partition of jobs for values in ('new');
create table jobs_other partition of jobs default;
create index jobs_new_idx on jobs (id) where status = 'new';
