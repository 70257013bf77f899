select set_config(setting, pinned, true)
  from (values ('search_path', ''), ('client_encoding', 'UTF8'), ('standard_conforming_strings', 'on'),
               ('datestyle', 'ISO, MDY'), ('intervalstyle', 'postgres'), ('timezone', 'UTC'), ('lc_monetary', 'C'),
               ('extra_float_digits', '3'), ('bytea_output', 'hex'), ('quote_all_identifiers', 'off'),
               ('jit', 'off'), ('enable_nestloop', 'off'), ('join_collapse_limit', '1'), ('max_parallel_workers_per_gather', '0')) as s(setting, pinned)
