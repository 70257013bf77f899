-- dbworkflow: renamed-form old
create table t (id int);
-- dbworkflow: renamed-from
create table u (id int);
-- dbworkflow: renamed-from w

comment on table t is 'x';
-- dbworkflow: renamed-from nothing
