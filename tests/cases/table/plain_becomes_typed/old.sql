create type place as (name text, zip integer);
create table towns (name text, zip integer primary key);
create table villages of place;
