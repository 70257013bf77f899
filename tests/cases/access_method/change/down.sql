comment on access method ours is null;
