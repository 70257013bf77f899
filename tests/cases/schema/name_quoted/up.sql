create schema "My Schema ü";

create table "My Schema ü"."select" (
  "a""b" integer not null,
  "ß" text,
  constraint select_pkey PRIMARY KEY ("a""b")
);
