\restrict 6Gv0
\connect shop
create table t (id int);
\i other.sql
\pset null
