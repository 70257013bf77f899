drop type api.mood;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table api.closed deletes what is in it"
drop table api.closed;

-- dbworkflow: hazard DELETES_DATA "dropping table api.open deletes what is in it"
drop table api.open;
