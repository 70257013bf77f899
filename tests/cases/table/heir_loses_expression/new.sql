create table documents (
  body text,
  words integer default 0
);
create table reports () inherits (documents);
alter table reports alter column words set default 1;
