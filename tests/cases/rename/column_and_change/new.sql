create table orders (
  id int primary key,
  -- dbworkflow: renamed-from note
  remark text not null default $$none$$,
  total int
);
create view shown as select id, remark from orders;
