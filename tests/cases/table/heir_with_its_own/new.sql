-- What a table says of the columns it inherits, beside what these have from their parent.
create table documents (
  id integer not null,
  title text default 'untitled',
  body text,
  meta json
);
alter table documents alter column body set statistics 100;
alter table documents alter column meta set compression pglz;

create table reports () inherits (documents);
alter table reports alter column id add generated always as identity;
alter table reports alter column title drop default;
alter table reports alter column title set not null;
alter table reports alter column body set storage external;
alter table reports alter column body set (n_distinct = 5);
alter table reports alter column meta set compression default;
comment on column reports.title is 'as printed';
grant select (title) on reports to public;

create table letters () inherits (documents);
alter table letters alter column title set default 'letter';
alter table letters alter column body set statistics 100;
