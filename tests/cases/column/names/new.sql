create table "Order" ("select" int, "ünïcödé" text, "a b" int, """" int, "äääääääääääääääääääääääääääääää" int, primary key ("select"));
alter table "Order" add constraint "c c" check ("a b" > 0);
create index "i i" on "Order" ("a b");
