create subscription s connection 'host=far dbname=shop user=x' publication p, q with (connect = false, slot_name = none, binary = true);
comment on subscription s is 'from far';
