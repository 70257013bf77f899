-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.c drop constraint f;

-- dbworkflow: hazard INDEX_DROPPED "until k is built again, nothing has the use of it"
alter table public.p drop constraint k;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p are equal in what k holds unique"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "the index of k is built while nobody reads or writes public.p"
-- dbworkflow: hazard INDEX_BUILD "building the index of k reads all of public.p and costs the server time"
alter table public.p add constraint k PRIMARY KEY (b);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p are equal in what u holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of u reads all of public.p and costs the server time"
create unique index concurrently u on public.p (a);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p add constraint u unique using index u;

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
