create table t (id int primary key, x text);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger a before update on t for each row execute function touch();
create rule b as on delete to t do instead nothing;
create policy c on t using (true);
create statistics d on id, x from t;
