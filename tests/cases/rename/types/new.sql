create type feeling as enum ('sad'); -- dbworkflow: renamed-from mood
-- dbworkflow: renamed-from amount
create domain money_amount as int
  constraint above_zero check (value > 0); -- dbworkflow: renamed-from positive
create type place as ( -- dbworkflow: renamed-from spot
  x int,
  z int -- dbworkflow: renamed-from y
);
create type stretch as range (subtype = int); -- dbworkflow: renamed-from span
create table t (m feeling, a money_amount, p place, s stretch);
create table typed of place;
create function far(p place, s stretch) returns boolean language sql immutable as $$ select true $$;
