create trusted language plours handler plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator;
comment on language plours is 'ours';
revoke usage on language plours from public;
grant usage on language plours to clerk;

create function public.one() returns integer
language plours
as $$begin return 1; end$$;
