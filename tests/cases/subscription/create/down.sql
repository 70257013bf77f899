comment on subscription s is null;
drop subscription s;
