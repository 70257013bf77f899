drop function "My Schema"."Do It"(text, text);

drop schema "My Schema";
