create table documents (
  id integer not null
);

create table letters () inherits (documents);
