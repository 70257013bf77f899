comment on schema app is null;
