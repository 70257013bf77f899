-- Who buys.
create table customers (
  id         bigint generated always as identity primary key,
  email      text not null unique,
  name       text not null,
  created_at timestamptz not null default now()
);
comment on table customers is 'Who buys.';
comment on column customers.email is 'Where receipts go; also the name to log in with.';
