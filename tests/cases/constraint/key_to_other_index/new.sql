-- The new foreign key fits the old unique index too, which goes.
create table session (id text, project text not null, primary key (id, project));
create table trace (id int primary key, session text, project text,
  constraint trace_session_project_fkey foreign key (session, project) references session);
