create trusted language plours handler plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator;
comment on language plours is 'ours';
grant usage on language plours to clerk;
revoke usage on language plours from public;
create function one() returns int language plours as 'begin return 1; end';
