drop materialized view public.totals;
