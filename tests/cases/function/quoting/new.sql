create schema "My Schema";
create function "My Schema"."Do It"("First Name" text default '$$', b text default e'it''s\\') returns text language plpgsql
  set search_path = "My Schema", "$user", '' as $body$ begin return $$x$$ || "First Name"; end $body$;
comment on function "My Schema"."Do It"(text, text) is 'it''s';
