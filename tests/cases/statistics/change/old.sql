create table t (a int, b int, c text);
create statistics s on a, b from t;
create statistics targeted on a, b from t;
create statistics on_retyped on a, c from t;
create statistics on_dropped on b, c from t;
