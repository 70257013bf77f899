-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop materialized view public.ages;

drop materialized view public.kept;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DELETES_DATA "changing public.users.age from numeric to integer drops what does not fit"
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.users.age (numeric) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.users are written anew with age as integer"
alter table public.users alter column age type integer;

create materialized view public.ages (id, age) as
 SELECT users.id,
    users.age
   FROM public.users
  WHERE (users.age > 0)
with no data;
comment on materialized view public.ages is 'old';

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "public.kept is computed anew"
create materialized view public.kept (id, age) as
 SELECT users.id,
    users.age
   FROM public.users
  WHERE (users.age > 1);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.users is read"
analyze public.users (age);
