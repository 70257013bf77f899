create type mood as enum ('sad', 'happy');
create type pair as (a int, b int);
create cast (text as mood) with inout as assignment;
create cast (mood as pair) with inout;
create cast (bigint as box) with inout as implicit;
create cast (text as bytea) with function pg_catalog.textsend(text);
comment on cast (text as bytea) is 'c';
