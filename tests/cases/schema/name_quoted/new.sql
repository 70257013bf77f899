create schema "My Schema ü";
create table "My Schema ü"."select" ("a""b" int primary key, "ß" text);
