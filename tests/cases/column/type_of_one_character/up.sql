-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.a ("char") is none of real"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with a as real"
alter table public.flags alter column a type real using a::text::real;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.b ("char") is none of timestamp with time zone"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with b as timestamp with time zone"
alter table public.flags alter column b type timestamp with time zone using b::text::timestamp with time zone;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.c (integer) is none of "char""
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with c as "char""
alter table public.flags alter column c type "char" using c::text::"char";

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.d (name) is none of "char""
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with d as "char""
alter table public.flags alter column d drop default;
alter table public.flags alter column d type "char" using d::"char";
alter table public.flags alter column d set default 'x'::"char";

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.e (text) is none of "char""
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with e as "char""
alter table public.flags alter column e type "char" using e::"char";

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.f ("char") is none of character varying(3)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with f as character varying(3)"
alter table public.flags alter column f type character varying(3);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.flags.g (text) is none of numeric(10,2)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.flags are written anew with g as numeric(10,2)"
alter table public.flags alter column g type numeric(10,2) using g::numeric(10,2);

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
