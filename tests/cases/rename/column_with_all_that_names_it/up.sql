-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.customers.mail finds nothing there"
alter table public.customers rename column mail to address;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.letters.number finds nothing there"
alter table public.letters rename column number to count;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.letters.mail finds nothing there"
alter table public.letters rename column mail to address;
alter sequence public.letters_number_seq rename to letters_count_seq;
alter table public.customers rename constraint customers_mail_check to customers_address_check;
alter table public.customers rename constraint customers_mail_key to customers_address_key;
alter table public.letters rename constraint letters_mail_fkey to letters_address_fkey;
alter index public.customers_mail_idx rename to customers_address_idx;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.addresses.mail finds nothing there"
alter view public.addresses rename column mail to address;

create or replace function public.domain_of(c public.customers) returns text
language sql stable
as $$ select split_part(c.address, '@', 2) $$;
