create table documents (
  body text,
  words integer generated always as (length(body)) stored
);
create table reports () inherits (documents);
