create table note (id int primary key, author int not null);
create table editor (id int primary key);
create policy own on note using (author = 1);
create policy edited on editor using (exists (select from note where author = editor.id));
create policy other on note using (id = 1);
