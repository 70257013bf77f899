-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table "My Schema ü"."select" deletes what is in it"
drop table "My Schema ü"."select";

drop schema "My Schema ü";
