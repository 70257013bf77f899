-- A column that gets another type has its checks made anew: what is known of them below is known after that.
create table documents (pages integer);
alter table documents add constraint has_pages check (pages is distinct from null) not valid;
create table reports () inherits (documents);
