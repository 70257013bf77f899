create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===, negator = !==, restrict = eqsel, join = eqjoinsel, hashes, merges);
create operator !== (leftarg = int, rightarg = int, function = int4ne, commutator = !==, negator = ===);
create operator !!! (rightarg = int, function = int4abs);
create operator <<<< (leftarg = int, rightarg = bigint, function = int48lt, commutator = >>>>);
create operator >>>> (leftarg = bigint, rightarg = int, function = int84gt, commutator = <<<<);
comment on operator === (int, int) is 'same';
comment on operator !!! (none, int) is 'abs';
create view v as select 1 operator(public.===) 2 as same;
