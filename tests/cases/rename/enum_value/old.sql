create type mood as enum ('sad', 'fine');
create table people (m mood default 'fine');
create view fine as select * from people where m = 'fine';
