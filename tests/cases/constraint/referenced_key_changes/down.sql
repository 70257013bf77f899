-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.c drop constraint f;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by u may read all of public.p"
alter table public.p drop constraint u;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p are equal in what k holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of k reads all of public.p and costs the server time"
create unique index concurrently k_new on public.p (a);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old k may not be by the new one"
alter table public.p drop constraint k, add constraint k primary key using index k_new;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves f: a delete from public.p reads all of public.c"
alter table public.c add constraint f FOREIGN KEY (a) REFERENCES public.p(a) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.c do not satisfy f"
alter table public.c validate constraint f;
