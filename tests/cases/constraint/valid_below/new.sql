-- The rows of a table that is made satisfy a check; those of its parent perhaps do not.
create table documents (
  title text
);
alter table documents add constraint has_title check (title <> '') not valid;

create table reports () inherits (documents);
