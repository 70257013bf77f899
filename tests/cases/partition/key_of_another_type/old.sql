create table readings (id integer not null, place text, primary key (id)) partition by range (id);
create table readings_low partition of readings for values from (1) to (100);
create table readings_high partition of readings for values from (100) to (200) partition by range (id);
create table readings_rest partition of readings_high default;
create view places as select place, count(*) as number from readings group by place;
