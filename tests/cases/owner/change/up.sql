alter schema api owner to keeper;

alter type api.mood owner to keeper;

alter domain api.email owner to keeper;

alter sequence api.ticket owner to "Other";

alter table api.orders owner to keeper;
grant select on table api.orders to clerk;

alter view api.shown owner to keeper;
