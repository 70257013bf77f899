-- dbworkflow: hazard DELETES_DATA "dropping attribute city of public.address deletes what is in it"
alter type public.address drop attribute city;
