create access method ours type table handler heap_tableam_handler;
comment on access method ours is 'as heap';

create access method tree type index handler bthandler;

create operator family public.tree_ops using tree;

create operator class public.tree_ops for type integer using tree family public.tree_ops as
  operator 1 <(integer,integer),
  operator 2 <=(integer,integer),
  operator 3 =(integer,integer),
  operator 4 >=(integer,integer),
  operator 5 >(integer,integer),
  function 1 (integer, integer) btint4cmp(integer,integer);

create table public.t (
  id integer
) using ours;
