create table t (a int, b int, c text);
create statistics s_ab (ndistinct, dependencies) on a, b from t;
create statistics s_mcv (mcv) on b, c from t;
create statistics s_expression on (a + b), c from t;
create statistics s_one on (lower(c)) from t;
alter statistics s_ab set statistics 500;
comment on statistics s_ab is 's';
