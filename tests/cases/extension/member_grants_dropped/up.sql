-- dbworkflow: hazard DELETES_DATA "dropping extension hstore deletes what is in it"
-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body or program still uses hstore is not known"
drop extension hstore;
