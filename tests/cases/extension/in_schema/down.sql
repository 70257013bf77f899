alter extension hstore set schema public;
