create table note (id int primary key, author text not null);
create policy own on note for update to editor, author using (author = current_user or id = 0) with check (id > 0);
create policy seen on note using (id > 0);
comment on policy seen on note is 'numbers are public';
