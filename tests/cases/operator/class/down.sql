drop operator class public.by_hash using hash;

drop operator family public.by_hash using hash;

drop index public.t_a_idx;

drop operator class public.cls using btree;

drop operator family public.fam using btree;
