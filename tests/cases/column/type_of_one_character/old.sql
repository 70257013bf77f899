create table flags (a "char", b "char", c integer, d name default 'x', e text, f "char", g text collate "C");
