create table t (a bigint, b boolean, c uuid, d integer[], e jsonb);
