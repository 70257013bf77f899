create table documents (
  title text constraint has_title check (title <> '') constraint is_short check (length(title) < 100)
);

create table reports () inherits (documents);
comment on constraint has_title on reports is 'empty ones are of no use';
comment on constraint is_short on reports is 'fits on the cover';

create table letters () inherits (documents);
comment on constraint is_short on letters is 'fits on the envelope';
