create function half(n int) returns int language plpgsql as $$
begin
  return (select n / 2 from hidden);
end $$;
create materialized view halves as select half(4) as four;
create function quarter(n int) returns int language sql as $$ select n / (n - 4) $$;
create materialized view quarters as select quarter(4) as four;
