-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls "My Schema"."Do It"(text, text) is not known before it runs"
drop function "My Schema"."Do It"(text, text);

drop schema "My Schema";
