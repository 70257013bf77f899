alter subscription s connection 'host=far dbname=shop';
alter subscription s set publication p with (refresh = false);
alter subscription s set (slot_name = none, synchronous_commit = 'off', binary = false, disable_on_error = false, streaming = false);
comment on subscription s is 'from far';
