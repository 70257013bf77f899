create table t (a bigint, c text);
create statistics s (mcv) on a, c from t;
create statistics on_retyped on a, c from t;
create statistics targeted on a, (upper(c)) from t;
