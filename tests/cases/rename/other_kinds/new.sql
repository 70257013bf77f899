create sequence counts; -- dbworkflow: renamed-from numbers
create collation bare (locale = 'C'); -- dbworkflow: renamed-from plain
create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8; -- dbworkflow: renamed-from latin
create text search dictionary terms (template = simple); -- dbworkflow: renamed-from words
create text search configuration all_words (parser = default); -- dbworkflow: renamed-from english_words
create operator family close using btree; -- dbworkflow: renamed-from near
create foreign data wrapper farther; -- dbworkflow: renamed-from far
create server elsewhere foreign data wrapper farther; -- dbworkflow: renamed-from away
-- dbworkflow: renamed-from remote
create foreign table distant (
  number int -- dbworkflow: renamed-from id
) server elsewhere;
create publication news; -- dbworkflow: renamed-from changes
create function watch() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger observer on ddl_command_end execute function watch(); -- dbworkflow: renamed-from watcher
