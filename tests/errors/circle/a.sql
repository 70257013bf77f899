create view a as select * from b;
create view b as select * from a;
