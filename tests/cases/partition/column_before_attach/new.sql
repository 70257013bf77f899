-- A table that becomes a partition has the columns of its parent beforehand.
create table events (
  kind text,
  weight integer default 1,
  note text default 'x'
) partition by list (kind);

create table imported (
  kind text,
  weight integer default 2,
  note text default 'y' not null
);
alter table events attach partition imported for values in ('imported');
comment on column imported.note is 'where it came from';
