-- dbworkflow: no-transaction
create table t (id int);
