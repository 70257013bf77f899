create table events (
  kind text,
  weight integer default 1
) partition by list (kind);

create table imported (
  kind text,
  weight integer default 2,
  source text
);
