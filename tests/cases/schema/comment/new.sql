create schema app;
comment on schema app is 'it''s \ours';
