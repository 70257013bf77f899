-- dbworkflow: hazard DELETES_DATA "dropping table app.editor deletes what is in it"
drop table app.editor;

drop function app.editors();

drop function app.qualified();
