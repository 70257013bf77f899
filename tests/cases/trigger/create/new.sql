create table orders (id int primary key, state text, changed timestamptz);
create table history (order_id int, state text);
create view open_orders as select id, state from orders where state <> 'closed';

create function stamp() returns trigger language plpgsql as $$ begin new.changed := now(); return new; end $$;
create function remember() returns trigger language plpgsql
  as $$ begin insert into history select id, state from before; return null; end $$;
create function refuse() returns trigger language plpgsql as $$ begin raise exception '%', tg_argv[0]; end $$;

create trigger stamp before insert or update of state on orders for each row execute function stamp();
create trigger remember after update on orders referencing old table as before for each statement execute function remember();
create trigger no_delete before delete on orders for each row when (old.state = 'closed') execute function refuse('it''s closed');
create constraint trigger checked after insert on orders deferrable initially deferred
  for each row execute function refuse('no');
create trigger through_view instead of insert on open_orders for each row execute function refuse('read only');
alter table orders disable trigger no_delete;
comment on trigger stamp on orders is 'keeps changed right';
