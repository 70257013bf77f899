create schema api;
create table api.orders (id int, n serial);
create view api.shown as select id from api.orders;
create type api.mood as enum ('ok');
create domain api.email as text;
create sequence api.ticket;
