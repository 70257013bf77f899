create table named ();
create table dated ();
create table notes (body text) inherits (named, dated);
