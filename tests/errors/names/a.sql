create table "Order ""s"" ü" (
  "select" int primary key,
  "ä ö" text,
  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx int
);
create table lines ("Order" int references "Order ""s"" ü" ("select"));
create index on lines ("order");
