create table note (id int primary key, author text not null);
create policy own on note for update to author using (author = current_user);
create policy seen on note using (id > 0);
