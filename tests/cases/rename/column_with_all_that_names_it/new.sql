create table customers (
  id int primary key,
  address text unique check (address <> '') -- dbworkflow: renamed-from mail
);
create index customers_address_idx on customers (address);
create table letters (
  id int generated always as identity,
  count serial, -- dbworkflow: renamed-from number
  address text references customers (address) -- dbworkflow: renamed-from mail
);
create function domain_of(c customers) returns text language sql stable as $$ select split_part(c.address, '@', 2) $$;
create view addresses as select id, address from customers where address is not null;
