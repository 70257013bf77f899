-- dbworkflow: renamed-from orders
create table purchases (
  id int primary key,
  remark text, -- dbworkflow: renamed-from note
  cost int -- dbworkflow: renamed-from orders.price
);
