create table p (a int, b text not null, c date);
create table x (b text not null, own int, a int, c date);
create table y (a int, own int, b text not null, c date) inherits (p);
create table q (own int);
create table z (own int) inherits (q, p);
