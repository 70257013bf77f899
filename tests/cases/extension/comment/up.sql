comment on extension citext is 'mine';
