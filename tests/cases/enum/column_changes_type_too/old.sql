create type mood as enum ('a', 'b');
create table t (gone mood, kept mood, now_text mood default 'a', was_text text default 'a', more mood);
