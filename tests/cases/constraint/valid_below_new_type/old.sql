create table documents (pages text);
alter table documents add constraint has_pages check (pages is distinct from null) not valid;
