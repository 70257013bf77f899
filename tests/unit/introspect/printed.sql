-- Expressions whose printouts are known to change, or likely to, when they are executed and printed again.
create table printed (
  short varchar(10) check (short in ('a', 'b')),
  fixed char(2) check (fixed not in ('a', 'b')) default 'x',
  number numeric(10, 2) check (number > -1 and number in (1, 2.5)) default -1,
  big bigint check (big in (1, 2)),
  name name check (name in ('a', 'b')),
  at timestamptz check (at > '2020-01-01' and at at time zone 'UTC' < 'infinity'),
  day date default current_date check (extract(year from day) between 2000 and 2100),
  doc jsonb default '{"a": [1]}' check (doc ->> 'a' is not null and doc @> '{}'),
  tags text[] default array['x']::varchar[] check (tags <@ array['x', 'y']::varchar(5)[]::text[]),
  span interval(0) default '1 day',
  bits bit(3) default B'101',
  money money default 1.5,
  bytes bytea default '\x00ff',
  quoted text default E'a\\b''c' check (quoted not like '%\%' or quoted similar to 'a%'),
  flag boolean default 't' check ((flag is not true) or (flag and (big > 1 and number > 1))),
  up text generated always as (upper(short || '-' || (fixed)::text) collate "C") stored
);
create index printed_in on printed (lower(short), (number + 1)) where short in ('a', 'b') and (flag or big > 1);
create view printed_view as
  select p.short, p.big as nothing, 'x' as x, p.number from printed p where p.short in ('a', 'b')
  union all
  select 'lit', null, 'y', 1 from printed q where exists (select 'x'::varchar from printed r where r.big = q.big)
  union all
  (select short, 5, x.y::varchar(3), 2 from printed, (values ('1'), ('2')) as x(y) limit 1);
create view printed_more as
  with recursive numbers(n) as (values (1) union all select n + 1 from numbers where n < 3)
  select coalesce(n, 0), case n when 1 then 'one' else null end, row(n, 'x')::text, array[n, 2]::bigint[], (n, 2) = (1, n) as pair,
         row_number() over (partition by n order by n desc), percentile_cont(0.5) within group (order by n) filter (where n > 1)
    from numbers group by n having count(*) > 0 order by 1;
