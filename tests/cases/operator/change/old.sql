create operator === (leftarg = int, rightarg = int, function = int4eq, restrict = eqsel);
create operator <<< (leftarg = int, rightarg = int, function = int4lt);
create view v as select 1 operator(public.<<<) 2 as less;
create view w as select 1 operator(public.===) 2 as same;
