alter type public.address add attribute city text;
