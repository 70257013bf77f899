create table parent (note text);
