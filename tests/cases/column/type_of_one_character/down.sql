-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.a (real) is none of "char""
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with a as "char""
alter table public.flags alter column a type "char" using a::text::"char";

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.b (timestamp with time zone) is none of "char""
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with b as "char""
alter table public.flags alter column b type "char" using b::text::"char";

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.c ("char") is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with c as integer"
alter table public.flags alter column c type integer using c::text::integer;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.d ("char") is none of name"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with d as name"
alter table public.flags alter column d drop default;
alter table public.flags alter column d type name;
alter table public.flags alter column d set default 'x'::name;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with e as text"
alter table public.flags alter column e type text;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.f (character varying(3)) is none of "char""
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with f as "char""
alter table public.flags alter column f type "char" using f::"char";

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with g as text"
alter table public.flags alter column g type text collate "C";

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.flags is read"
analyze public.flags (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.flags is read"
analyze public.flags (b);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.flags is read"
analyze public.flags (c);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.flags is read"
analyze public.flags (d);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.flags is read"
analyze public.flags (e);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.flags is read"
analyze public.flags (f);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.flags is read"
analyze public.flags (g);
