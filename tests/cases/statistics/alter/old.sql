create table t (a int, b int);
create statistics s on a, b from t;
alter statistics s set statistics 100;
