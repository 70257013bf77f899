create sequence rising minvalue 100 maxvalue 200;
create sequence falling as smallint increment by -1 maxvalue -1000;
create sequence later minvalue 10 start with 20;
