create table note (id int primary key, author text not null);
create policy own on note for update using (author = current_user);
create policy seen on note for select using (id > 0);
create policy written on note for insert with check (id > 0);
