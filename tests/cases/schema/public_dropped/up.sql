drop schema public;
