create type span as range (subtype = int);
create table t (a span default '[1,2)', b span_multirange, c span[]);
create index on t using gist (a);
create view v as select span(1, 2) as s;
