create schema api;
create type mood as enum ('good', 'bad');
create domain name_text as text;
create function api.one() returns integer language sql return 1;
create function two() returns integer language sql return 2;
