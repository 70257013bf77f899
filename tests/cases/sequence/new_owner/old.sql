create table person (id int primary key);
create table mention (id serial primary key, person int not null references person, note text);
