create table t (
  straße text
);
