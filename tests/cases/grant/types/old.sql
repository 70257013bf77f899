create type mood as enum ('ok');
create domain email as text;
