drop type api.mood;

-- dbworkflow: hazard DELETES_DATA "dropping table api.closed deletes what is in it"
drop table api.closed;

-- dbworkflow: hazard DELETES_DATA "dropping table api.open deletes what is in it"
drop table api.open;
