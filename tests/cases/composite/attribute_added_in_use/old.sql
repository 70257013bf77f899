create type address as (street text);
create table people (id integer primary key, home address, others address[]);
