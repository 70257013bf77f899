create type mood as enum ('sad', 'ok', 'happy');
create type feeling as (mood mood, since date);
create type unused as (mood mood, moods mood[]);
create domain good_mood as mood check (value > 'sad');
create type moods as range (subtype = mood);
create table person (
  id int primary key,
  mood mood not null default 'ok',
  moods mood[] default '{ok,happy}',
  feeling feeling,
  feelings feeling[],
  good good_mood default 'happy',
  span moods,
  spans moods_multirange,
  is_happy boolean generated always as (mood = 'happy') stored,
  unique (mood, id),
  check (mood <> 'sad' or good is null)
);
create index person_happy on person (id) where mood = 'happy';
create index person_mood on person (mood);
create view happy as select id, mood from person where mood = 'happy';
create view plain as select mood from person;
create materialized view kept as select mood, count(*) as n from person group by mood;
create index kept_mood on kept (mood);
create table log (mood mood, note text) partition by hash ((upper(note)));
create table log_1 partition of log (mood default 'sad') for values with (modulus 1, remainder 0);
