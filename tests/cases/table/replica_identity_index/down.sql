-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard CORRECTNESS "who replicates public.t is told of changed rows in another way"
alter table public.t replica identity default;
