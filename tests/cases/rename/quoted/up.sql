-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public."Order" finds nothing there"
alter table public."Order" rename to "Örder ""x""";

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public."Örder ""x"""."the note" finds nothing there"
alter table public."Örder ""x""" rename column "the note" to "select";
alter table public."Örder ""x""" rename constraint "Order_pkey" to "Örder ""x""_pkey";
