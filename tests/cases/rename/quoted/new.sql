create table "Örder ""x""" ( -- dbworkflow: renamed-from "Order"
  id int primary key,
  "select" text -- dbworkflow: renamed-from "the note"
);
