-- What a parent's column was computed from, its heirs forget with it.
create table documents (
  body text,
  is_empty boolean default true not null
);

create table reports () inherits (documents);
