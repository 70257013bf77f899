-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.v finds nothing there"
alter view public.v rename to shown;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.m finds nothing there"
alter materialized view public.m rename to kept;
alter index public.m_id_idx rename to kept_id_idx;
