-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table api.orders deletes what is in it"
drop table api.orders;

drop schema api;
