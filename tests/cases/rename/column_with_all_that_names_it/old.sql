create table customers (id int primary key, mail text unique check (mail <> ''));
create index customers_mail_idx on customers (mail);
create table letters (id int generated always as identity, number serial, mail text references customers (mail));
create function domain_of(c customers) returns text language sql stable as $$ select split_part(c.mail, '@', 2) $$;
create view addresses as select id, mail from customers where mail is not null;
