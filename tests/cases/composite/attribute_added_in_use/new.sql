create type address as (street text, city text);
create table people (id integer primary key, home address, others address[]);
