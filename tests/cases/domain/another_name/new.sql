-- What "alter domain key_text rename to item_key" leaves: its constraint keeps its name.
create domain item_key as text constraint long_enough check (length(value) > 2);
create table item (id item_key primary key);
