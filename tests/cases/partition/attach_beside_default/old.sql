create table log (day date not null, "Host" text, number integer) partition by range (day, "Host", number);
create table log_rest partition of log default;
create table log_old (day date not null, "Host" text, number integer);

create table pieces (id bigint, kind integer) partition by hash (id, kind);
create table pieces_0 (id bigint, kind integer);
