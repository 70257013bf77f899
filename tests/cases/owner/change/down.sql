revoke select on table api.orders from clerk;
