comment on schema app is E'it''s \\ours';
