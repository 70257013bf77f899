create operator public.!!! (
  function = int4abs,
  rightarg = integer
);
comment on operator public.!!!(NONE, integer) is 'abs';

create operator public.!== (
  function = int4ne,
  leftarg = integer,
  rightarg = integer,
  commutator = operator(public.!==),
  negator = operator(public.===)
);

create operator public.<<<< (
  function = int48lt,
  leftarg = integer,
  rightarg = bigint,
  commutator = operator(public.>>>>)
);

create operator public.=== (
  function = int4eq,
  leftarg = integer,
  rightarg = integer,
  commutator = operator(public.===),
  negator = operator(public.!==),
  restrict = eqsel,
  join = eqjoinsel,
  hashes,
  merges
);
comment on operator public.===(integer, integer) is 'same';

create operator public.>>>> (
  function = int84gt,
  leftarg = bigint,
  rightarg = integer,
  commutator = operator(public.<<<<)
);

create view public.v (same) as
 SELECT (1 OPERATOR(public.===) 2) AS same;
