create function shelf(book integer) returns integer language sql immutable as 'select book % 2';
create table books (id integer) partition by list (shelf(id));
create table books_even partition of books for values in (0);
