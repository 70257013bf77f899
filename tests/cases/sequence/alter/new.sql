create sequence s as smallint increment -2 minvalue -100 maxvalue 50 start 40 cycle;
