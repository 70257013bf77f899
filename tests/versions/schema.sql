-- What every supported version of PostgreSQL takes, and some print or keep in another way than others: not-null constraints (18),
-- qualified columns in views (16), multiranges (14), grants on public (15), statistics (14).
create extension citext;
create schema store;
create type store.state as enum ('open', 'paid', 'shipped');
create domain store.email as citext not null check (value ~ '^[^@]+@[^@]+$');
create type store.place as (street text, town text);
create type store.span as range (subtype = numeric);
create sequence store.numbers as integer start 100 increment 10;

create table store.customer (
  id bigint generated always as identity primary key,
  email store.email unique,
  name varchar(80) not null,
  kind varchar(10) not null default 'plain' check (kind in ('plain', 'gold', 'none')),
  home store.place,
  notes text[] not null default '{}',
  full_name text generated always as (upper(name::text) || '!') stored,
  created_at timestamptz not null default now()
);
comment on table store.customer is 'who buys';
create index customer_kind_idx on store.customer (kind, lower(name)) include (created_at) where kind <> 'none';
create statistics store.customer_kinds (ndistinct, dependencies) on kind, name from store.customer;
alter table store.customer alter column name set statistics 200;

create table store.sale (
  id bigint default nextval('store.numbers') not null,
  customer bigint not null references store.customer on delete cascade deferrable initially deferred,
  day date not null,
  state store.state not null default 'open',
  amount numeric(12, 2) not null constraint positive check (amount > 0 and amount < 1000000),
  valid store.span,
  primary key (id, day),
  exclude using gist (valid with &&) where (state = 'paid')
);
create table store.entry (id bigint not null, day date not null, what text, primary key (id, day)) partition by range (day);
create table store.entry_2024 partition of store.entry for values from ('2024-01-01') to ('2025-01-01');
create table store.entry_rest partition of store.entry default;
create index entry_what_idx on store.entry (what);
create table store.old_sale (closed date) inherits (store.sale);

create view store.open_sale with (security_barrier = true) as
  select s.id, s.day, c.name, sum(s.amount) over (partition by s.customer) as total,
         case when s.amount > 100 then 'large' else 'small' end as size
    from store.sale s
    join store.customer c on c.id = s.customer
   where s.state = any (array['open', 'paid']::store.state[]) and s.day between date '2020-01-01' and current_date;
create view store.open_entry as select id, what from store.entry where what is not null with local check option;
create view store.names as select name, count(*) as times from store.customer group by name having count(*) > 1 union select 'none', 0;
create materialized view store.by_day as select day, sum(amount) as amount from store.sale group by day;
create unique index by_day_key on store.by_day (day);

create function store.total(of_customer bigint, since date default '2000-01-01') returns numeric language sql stable as
  'select coalesce(sum(amount), 0) from store.sale where customer = of_customer and day >= since';
create function store.touch() returns trigger language plpgsql as $$ begin new.created_at := now(); return new; end $$;
create trigger touched before update of name, kind on store.customer for each row when (old.name is distinct from new.name)
  execute function store.touch();
create trigger told after insert on store.customer referencing new table as added for each statement execute function store.touch();
create rule keep as on delete to store.customer where old.kind = 'gold' do instead nothing;

alter table store.customer enable row level security;
create policy own on store.customer using (email = current_user::citext) with check (kind <> 'gold');
grant usage on schema store to reader;
grant select (id, name), update (name) on store.customer to reader;
grant select on store.open_sale to reader with grant option;
alter default privileges in schema store grant select on tables to reader;
revoke execute on function store.total(bigint, date) from public;
create publication told_on for table store.customer, store.sale;
