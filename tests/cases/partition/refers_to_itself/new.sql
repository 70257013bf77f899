create table nodes (id bigint, tree integer, above bigint, primary key (id, tree), foreign key (above, tree) references nodes
  on delete cascade) partition by list (tree);
create table nodes_1 partition of nodes for values in (1);
