create schema "My Schema";

create function "My Schema"."Do It"("First Name" text default '$$'::text, b text default 'it''s\'::text) returns text
language plpgsql
set search_path to "My Schema", "$user", ''
as $body$ begin return $$x$$ || "First Name"; end $body$;
comment on function "My Schema"."Do It"(text, text) is 'it''s';
