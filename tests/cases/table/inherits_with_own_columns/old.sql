create table p (a int, b text not null, c date);
create table x (b text not null, own int, a int, c date) inherits (p);
create table y (a int, b text not null, c date, own int);
create table q (own int);
