create schema api authorization keeper;
create table api.orders (id int);
alter table api.orders owner to keeper;
grant select on api.orders to clerk;
revoke delete on api.orders from keeper;
