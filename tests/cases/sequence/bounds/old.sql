create sequence rising maxvalue 50;
create sequence falling increment by -1;
create sequence later;
