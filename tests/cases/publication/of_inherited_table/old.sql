create table animals (name text);
create publication names for table animals;
create table cats (lives integer) inherits (animals);
