-- dbworkflow: renamed-from a
create table b (
  id int primary key, -- dbworkflow: renamed-from number
  x text
);
