create type mood as enum (
  'sad',
  'o''k', -- dbworkflow: renamed-from 'fine'
  'happy'
);
create table people (m mood default 'o''k');
create view fine as select * from people where m = 'o''k';
