create table temp (id integer);
create temp table scratch (id integer);
create or replace local temporary view seen as select id from temp;
create unlogged table kept (id integer);
