-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table api.orders change"
revoke select on table api.orders from clerk;
