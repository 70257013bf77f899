-- What a parent's column is given, PostgreSQL gives those that inherit it.
create table documents (
  id integer,
  title text default 'untitled' not null,
  pages integer,
  body text
);
alter table documents alter column body set statistics 50;

create table reports (
  id integer
) inherits (documents);
alter table reports alter column title set default 'report';
alter table reports alter column pages set default 1;
alter table reports alter column body set statistics 70;
alter table reports alter column body set storage external;

create table annual_reports () inherits (reports);
