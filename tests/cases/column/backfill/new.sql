create table orders (
  id int primary key,
  placed date,
  state text not null, -- dbworkflow: backfill case when placed is null then 'open' else 'it''s $fill$ed' end
  -- dbworkflow: backfill gen_random_uuid()
  key uuid not null unique,
  note text, -- dbworkflow: backfill 'none'
  check (state <> ''));
