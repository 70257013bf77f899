create trusted language plours handler plpgsql_call_handler;
create function one() returns int language plours as 'begin return 1; end';
create view v as select one() as a;
