create table documents (
  id bigint,
  title text default 'nameless',
  pages bigint,
  body text
);
alter table documents alter column body set statistics 60;
alter table documents alter column body set storage main;

create table reports (
  id bigint
) inherits (documents);
alter table reports alter column title set default 'report';
alter table reports alter column title set not null;
alter table reports alter column pages set default 1;
alter table reports alter column body set statistics 70;
alter table reports alter column body set storage external;

create table annual_reports () inherits (reports);
