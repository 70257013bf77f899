create table users (id int primary key, age numeric);
create materialized view ages as select id, age from users where age > 0 with no data;
create materialized view kept as select id, age from users where age > 1;
comment on materialized view ages is 'old';
