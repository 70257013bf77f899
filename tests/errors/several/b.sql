insert into orders values (1);
create table lines (id bigint primary key, order_id bigint references orders);
create function total(bigint) returns numeric language sql as $$
  select sum(price)
    from lines
$$;
create function best() returns bigint language plpgsql as $$
begin
  retrun 1;
end
$$;
do $$
begin
  raise exception 'nothing is as it should be';
end
$$;
