create operator === (leftarg = int, rightarg = int, function = int4eq, join = eqjoinsel);
create operator <<< (leftarg = int, rightarg = int, function = int4le);
comment on operator <<< (int, int) is 'less or equal';
create view v as select 1 operator(public.<<<) 2 as less;
create view w as select 1 operator(public.===) 2 as same;
