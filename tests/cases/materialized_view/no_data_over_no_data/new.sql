create table users (id int primary key, name text, active boolean default true);
create materialized view below as select id from users with no data;
create view between as select id from below;
create materialized view above as select id from between with no data;
