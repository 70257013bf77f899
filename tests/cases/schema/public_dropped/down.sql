create schema public;
