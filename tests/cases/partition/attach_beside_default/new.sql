-- Neither a table that becomes a partition nor the DEFAULT partition beside it is read while others wait.
create table log (day date not null, "Host" text, number integer) partition by range (day, "Host", number);
create table log_rest partition of log default;
create table log_old partition of log for values from ('2020-01-01', 'a', minvalue) to ('2021-01-01', 'a', 7);
create table log_new partition of log for values from ('2022-01-01', 'a', 7) to ('2022-01-01', 'b', maxvalue);

create table pieces (id bigint, kind integer) partition by hash (id, kind);
create table pieces_0 partition of pieces for values with (modulus 2, remainder 0);
