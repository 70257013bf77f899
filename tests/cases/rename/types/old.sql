create type mood as enum ('sad');
create domain amount as int constraint positive check (value > 0);
create type spot as (x int, y int);
create type span as range (subtype = int);
create table t (m mood, a amount, p spot, s span);
create table typed of spot;
create function far(p spot, s span) returns boolean language sql immutable as $$ select true $$;
