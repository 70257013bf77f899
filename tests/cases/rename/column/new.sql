create table orders (
  id int primary key,
  remark text -- dbworkflow: renamed-from note
);
