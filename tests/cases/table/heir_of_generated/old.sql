create table documents (
  body text,
  is_empty boolean generated always as (body is null) stored
);

create table reports () inherits (documents);
