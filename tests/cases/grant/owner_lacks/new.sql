create table t (id int);
revoke insert, update, delete, truncate on t from current_user;
