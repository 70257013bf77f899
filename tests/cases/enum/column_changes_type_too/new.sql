create type mood as enum ('b');
create table t (kept mood, now_text text, was_text mood default 'b', more mood[], added mood);
