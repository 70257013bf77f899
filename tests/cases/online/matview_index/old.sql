create materialized view m as select 1 as a, 2 as b;
create index i on m (a);
