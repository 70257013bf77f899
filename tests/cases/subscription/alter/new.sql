create subscription s connection 'host=far dbname=shop port=5433' publication p, q
  with (connect = false, slot_name = 'slot', binary = true, streaming = on, synchronous_commit = 'local', disable_on_error = true);
