create table p (id int, tag text) partition by range (id);
create table p1 partition of p for values from (0) to (10);
create table q (id int, tag text) partition by hash (id);
create table q0 partition of q for values with (modulus 2, remainder 0);
create table q1 (id int, tag text);
create table d (id int, tag text) partition by list (tag);
create table d1 partition of d for values in ('x');
create table d2 partition of d default;
