create subscription s connection 'host=far dbname=shop' publication p with (connect = false, slot_name = none);
comment on subscription s is 'from far';
