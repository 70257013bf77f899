create extension hstore;
revoke execute on function hstore(text, text) from public;
revoke execute on function akeys(hstore) from current_user;
