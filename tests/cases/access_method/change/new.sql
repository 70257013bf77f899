create access method ours type table handler heap_tableam_handler;
comment on access method ours is 'as heap';
