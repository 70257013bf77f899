alter extension hstore set schema ext;
