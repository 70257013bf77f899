-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop foreign table public.orders;

-- dbworkflow: hazard DELETES_DATA "dropping user mapping far deletes the password it may hold"
drop user mapping for current_user server far;

-- dbworkflow: hazard DELETES_DATA "dropping user mapping "far for clerk" deletes the password it may hold"
drop user mapping for clerk server far;

-- dbworkflow: hazard DELETES_DATA "dropping user mapping "far for public" deletes the password it may hold"
drop user mapping for public server far;

drop server far;

drop foreign data wrapper files;
