create table note (id int primary key, author text not null, body text);
