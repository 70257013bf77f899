create table log (at timestamptz default now(), text text);
create procedure note(entry text, inout written int default 0) language plpgsql security definer set search_path = public
  as $$ begin insert into log (text) values (entry); written := 1; end $$;
comment on procedure note(text, int) is 'writes a line';
