-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.documents add constraint is_short CHECK ((length(title) < 100)) not valid;

create table public.letters () inherits (public.documents);

comment on constraint is_short on public.letters is 'fits on the envelope';

comment on constraint has_title on public.reports is 'empty ones are of no use';

comment on constraint is_short on public.reports is 'fits on the cover';

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.documents do not satisfy is_short"
alter table public.documents validate constraint is_short;
