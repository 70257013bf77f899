comment on access method ours is 'as heap';
