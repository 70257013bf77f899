create sequence tickets as integer;
create table visits (id integer not null);
