create table t (a timestamp, b smallint, c bytea, d uuid[], e bigint);
