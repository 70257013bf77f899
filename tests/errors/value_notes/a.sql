-- dbworkflow: backfill 1
create table t (
  id int, -- dbworkflow: using
  a int, -- dbworkflow: backfil 1
  b int -- dbworkflow: backfill
);
