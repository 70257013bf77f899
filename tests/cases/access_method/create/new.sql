create access method ours type table handler heap_tableam_handler;
comment on access method ours is 'as heap';
create access method tree type index handler bthandler;
create operator class tree_ops for type int using tree as operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int);
create table t (id int) using ours;
