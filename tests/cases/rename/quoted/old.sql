create table "Order" (id int primary key, "the note" text);
