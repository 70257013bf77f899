create access method ours type table handler heap_tableam_handler;
