-- dbworkflow: hazard AUTHZ_UPDATE "schema api gets another owner"
alter schema api owner to keeper;

-- dbworkflow: hazard AUTHZ_UPDATE "enum api.mood gets another owner"
alter type api.mood owner to keeper;

-- dbworkflow: hazard AUTHZ_UPDATE "domain api.email gets another owner"
alter domain api.email owner to keeper;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "sequence api.ticket gets another owner"
alter sequence api.ticket owner to "Other";

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table api.orders change"
-- dbworkflow: hazard AUTHZ_UPDATE "table api.orders gets another owner"
alter table api.orders owner to keeper;
grant select on table api.orders to clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "view api.shown gets another owner"
alter view api.shown owner to keeper;
