-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column a set not null;

alter table public.t drop constraint a_there;

alter table public.t alter column b set not null;

alter table public.t drop constraint b_there;
