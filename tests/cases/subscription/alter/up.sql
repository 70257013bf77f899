alter subscription s connection 'host=far dbname=shop port=5433';
alter subscription s set publication p, q with (refresh = false);
alter subscription s set (slot_name = 'slot', synchronous_commit = 'local', binary = true, disable_on_error = true, streaming = on);
comment on subscription s is null;
