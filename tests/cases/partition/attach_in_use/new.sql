create table log (id int not null, day date not null, kind text) partition by range (day);
create table log_old (id int not null, day date not null, kind text);
create table log_2024 partition of log for values from ('2024-01-01') to ('2025-01-01');
create table log_2025 partition of log for values from ('2025-01-01') to (maxvalue) partition by list (kind);
create table log_2025_a partition of log_2025 for values in ('a', 'it''s', null);
create table log_2025_b partition of log_2025 for values in ('b', 'c');
