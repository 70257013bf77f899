create table editor (id int primary key);
create policy edited on editor using (id > 0);
