create language plours handler plpgsql_call_handler validator plpgsql_validator;
comment on language plours is 'ours';
create function one() returns int language plours as 'begin return 1; end';
create view v as select one() as a;
