create schema :tenant;
create table open (a int
