create table nodes (id integer, tree integer, above integer, primary key (id, tree), foreign key (above, tree) references nodes)
  partition by list (tree);
create table nodes_1 partition of nodes for values in (1);
create table nodes_rest partition of nodes default;
create table leaves (id integer, tree integer, above integer, primary key (id, tree), foreign key (above, tree) references leaves)
  partition by list (tree);
create table leaves_1 partition of leaves for values in (1);
