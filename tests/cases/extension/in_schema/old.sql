create schema ext;
create extension hstore;
