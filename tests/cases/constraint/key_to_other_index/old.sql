create table session (id text primary key, project text not null);
create unique index session_id_project_key on session (id, project);
create table trace (id int primary key, session text constraint trace_session_fkey references session, project text);
