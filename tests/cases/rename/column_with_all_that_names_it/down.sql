-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.addresses.address finds nothing there"
alter view public.addresses rename column address to mail;

alter table public.customers drop constraint customers_address_check;

-- dbworkflow: hazard DELETES_DATA "dropping column public.letters.count deletes what is in it"
alter table public.letters drop column count;

alter table public.letters drop constraint letters_address_fkey;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by customers_address_key may read all of public.customers"
alter table public.customers drop constraint customers_address_key;

-- dbworkflow: hazard DELETES_DATA "dropping column public.letters.address deletes what is in it"
alter table public.letters drop column address;

drop view public.addresses;

create sequence public.letters_number_seq as integer;

alter table public.customers add column mail text;

alter table public.customers add constraint customers_mail_check CHECK ((mail <> ''::text)) not valid;

alter table public.letters add column mail text;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.letters are written anew for number: its default is another value for every row"
alter table public.letters add column number integer default nextval('public.letters_number_seq'::regclass) not null;

alter sequence public.letters_number_seq owned by public.letters.number;

create or replace function public.domain_of(c public.customers) returns text
language sql stable
as $$ select split_part(c.mail, '@', 2) $$;

create view public.addresses (id, mail) as
 SELECT customers.id,
    customers.mail
   FROM public.customers
  WHERE (customers.mail IS NOT NULL);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.customers do not satisfy customers_mail_check"
alter table public.customers validate constraint customers_mail_check;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.customers are equal in what customers_mail_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of customers_mail_key reads all of public.customers and costs the server time"
create unique index concurrently customers_mail_key on public.customers (mail);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.customers add constraint customers_mail_key unique using index customers_mail_key;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_DROPPED "what was quick by customers_address_idx may read all of public.customers"
drop index concurrently public.customers_address_idx;

-- dbworkflow: hazard INDEX_BUILD "building the index of customers_mail_idx reads all of public.customers and costs the server time"
CREATE INDEX CONCURRENTLY customers_mail_idx ON public.customers USING btree (mail);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.customers.address deletes what is in it"
-- dbworkflow: hazard INDEX_DROPPED "index customers_address_idx goes with the column"
alter table public.customers drop column address;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves letters_mail_fkey: a delete from public.customers reads all of public.letters"
alter table public.letters add constraint letters_mail_fkey FOREIGN KEY (mail) REFERENCES public.customers(mail) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.letters do not satisfy letters_mail_fkey"
alter table public.letters validate constraint letters_mail_fkey;
