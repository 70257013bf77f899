create table note (id int primary key, author text not null, body text);
alter table note enable row level security, force row level security;
create policy readable on note for select using (true);
create policy own on note to author, editor using (author = current_user) with check (author = current_user and body <> '');
create policy short on note as restrictive for insert with check (length(body) < 1000);
comment on policy own on note is 'authors write their own';
