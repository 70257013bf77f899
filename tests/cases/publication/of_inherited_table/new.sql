create table animals (name text);
create publication names for table animals where (name is not null);
create table cats (lives integer) inherits (animals);
create table boxes (size integer);
create publication boxes for table boxes;
create table crates (weight integer) inherits (boxes);
