create table events (at date not null, kind text, unique (at, kind)) partition by range (at);
create index on events (kind);
create table events_2024 partition of events for values from ($$2024-01-01$$) to ($$2025-01-01$$);
create table refers (at date, kind text, foreign key (at, kind) references events (at, kind));
