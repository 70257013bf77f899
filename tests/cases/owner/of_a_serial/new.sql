create table visits (id serial);
alter table visits owner to keeper;
create table seats (id integer not null);
create sequence tickets as integer owned by seats.id;
alter table seats owner to keeper;
