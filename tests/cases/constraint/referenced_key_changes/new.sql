create table p (a int not null, b int not null, constraint k primary key (b), constraint u unique (a));
create table c (a int, constraint f foreign key (a) references p (a));
