-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.events finds nothing there"
alter table public.events rename to facts;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.events_2024 finds nothing there"
alter table public.events_2024 rename to facts_2024;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.facts.at finds nothing there"
alter table public.facts rename column at to day;
alter table public.facts rename constraint events_at_kind_key to facts_day_kind_key;
alter table public.facts_2024 rename constraint events_2024_at_kind_key to facts_2024_day_kind_key;
alter index public.events_kind_idx rename to facts_kind_idx;
alter index public.events_2024_kind_idx rename to facts_2024_kind_idx;
