-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table app.editor deletes what is in it"
drop table app.editor;

-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls app.editors() is not known before it runs"
drop function app.editors();

drop function app.qualified();
