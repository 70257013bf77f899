-- two functions that call each other, and a table whose default calls a function that reads the table
create function even(n int) returns boolean language sql as $$ select case when n = 0 then true else odd(n - 1) end $$;
create function odd(n int) returns boolean language sql as $$ select case when n = 0 then false else even(n - 1) end $$;
create function next_number() returns int language sql as $$ select coalesce(max(number), 0) + 1 from invoices $$;
create table invoices (id int primary key, number int not null default next_number());
