create table documents (
  title text constraint has_title check (title <> '')
);

create table reports () inherits (documents);
