create table events (id int, at date) partition by range (at);
create table events_2023 partition of events for values from ('2023-01-01') to ('2024-01-01');
create table events_2024 partition of events for values from ('2024-01-01') to ('2025-01-01');
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger stamp before insert on events for each row execute function f();
create trigger quiet before insert on events for each row execute function f();
alter table events_2023 disable trigger stamp;
