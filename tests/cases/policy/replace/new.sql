create table note (id int primary key, author text not null);
create policy own on note for delete using (author = current_user);
create policy seen on note as restrictive for select using (id > 0);
