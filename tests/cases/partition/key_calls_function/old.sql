create function shelf(integer) returns integer language sql immutable as 'select $1 % 2';
create table books (id integer, title text) partition by list (shelf(id));
create table books_even partition of books for values in (0);
