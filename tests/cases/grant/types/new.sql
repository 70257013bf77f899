create type mood as enum ('ok');
create domain email as text;
revoke usage on type mood from public;
grant usage on type mood to clerk;
revoke usage on domain email from public;
