create table t (
  a int not null, -- dbworkflow: backfill coalesce(b, 0)
  b bigint not null, /* dbworkflow: backfill
    case when c = 'two' then 2
         else 0 end */
  c text not null default 'x'); -- dbworkflow: backfill 'y'
