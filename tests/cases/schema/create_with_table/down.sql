-- dbworkflow: hazard DELETES_DATA "dropping table app.t deletes what is in it"
drop table app.t;

drop schema app;
