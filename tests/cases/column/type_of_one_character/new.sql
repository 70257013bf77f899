create table flags (a real, b timestamptz, c "char", d "char" default 'x', e "char", f varchar(3), g numeric(10, 2));
