create table t (id int primary key, x text);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger a2 before update on t for each row execute function touch();
create rule b2 as on delete to t do instead nothing;
create policy c2 on t using (true);
create statistics d2 on id, x from t;
