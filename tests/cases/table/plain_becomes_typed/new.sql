create type place as (name text, zip integer, country text);
create table towns of place (primary key (zip));
create table villages of place (primary key (zip));
