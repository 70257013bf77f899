-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by p_key may read all of public.p"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.p for a moment"
drop index public.p_key cascade;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p are equal in what p_key holds unique"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "the index of p_key is built while nobody reads or writes public.p"
-- dbworkflow: hazard INDEX_BUILD "building the index of p_key reads all of public.p and costs the server time"
alter table public.p add constraint p_key PRIMARY KEY (tag, id);
