-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public."Örder ""x""" deletes what is in it"
drop table public."Örder ""x""";

create table public."Order" (
  id integer not null,
  "the note" text,
  constraint "Order_pkey" PRIMARY KEY (id)
);
