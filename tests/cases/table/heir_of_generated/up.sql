-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.documents alter column is_empty drop expression;
alter table public.documents alter column is_empty set default true;

alter table public.documents add constraint is_empty_is_not_null check (is_empty is not null) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.documents.is_empty holds NULL"
alter table public.documents validate constraint is_empty_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.documents alter column is_empty set not null;

alter table public.documents drop constraint is_empty_is_not_null;
