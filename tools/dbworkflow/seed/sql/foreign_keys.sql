-- Which tables refer to which: pairs of referring and referred.
select conrelid, confrelid
  from pg_catalog.pg_constraint
 where contype = 'f'
