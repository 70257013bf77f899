create sequence s as int increment 5 minvalue 10 maxvalue 1000 start 20 cache 3 cycle;
comment on sequence s is 's';
create sequence down increment -1;
