-- dbworkflow: renamed-form old
create table t (id int);
-- dbworkflow: renamed-from
create table u (id int);
-- dbworkflow: renamed-from w

comment on table t is 'x';
create table v (
  id int, -- dbworkflow: renamed-from two words
  a int -- dbworkflow: renamed-from "open
);
-- dbworkflow: renamed-from nothing
