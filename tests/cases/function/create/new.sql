create table users (id int primary key, name text);

create function full_name(u users, prefix text default 'Mx ') returns text
  language sql stable as $$ select prefix || u.name $$;

-- speaks of a table that stands further down, and of a function of its own kind
create function order_count(wanted int) returns bigint
  language sql stable parallel safe as $$ select count(*) from orders where user_id = wanted $$;

create table orders (id int primary key, user_id int references users, placed date default current_date);

create function users_of(first int, out id int, out name text) returns setof record
  language plpgsql rows 20 cost 500 security definer set search_path = public, pg_temp set work_mem to '64MB'
  as $$ begin return query select u.id, u.name from users u where u.id >= first; end $$;
comment on function users_of(int) is 'all from one on';

create function listed(variadic ids int[]) returns table (user_id int, orders bigint)
  language sql as $$ select i, order_count(i) from unnest(ids) i $$;

create function total(numeric, numeric) returns numeric
  language sql immutable strict leakproof as 'select $1 + $2';
