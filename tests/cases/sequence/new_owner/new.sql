-- What "alter table mention rename to comment_mention" leaves: the names of what is inside.
create table person (id int primary key);
create sequence mention_id_seq as int;
create table comment_mention (
  id int not null default nextval('mention_id_seq'),
  person int not null,
  note text,
  constraint mention_pkey primary key (id),
  constraint mention_person_fkey foreign key (person) references person
);
alter sequence mention_id_seq owned by comment_mention.id;
