create schema api;
alter schema api owner to keeper;

create table api.orders (
  id integer
);
alter table api.orders owner to keeper;
revoke delete on table api.orders from keeper;
grant select on table api.orders to clerk;
