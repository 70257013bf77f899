create type mood as enum ('sad', 'happy');
create type pair as (a int, b int);
create cast (text as mood) with inout as assignment;
create cast (mood as pair) with inout;
create cast (bigint as box) with inout as implicit;
create cast (int as bytea) with function pg_catalog.int4send(int);
comment on cast (int as bytea) is 'c';
