create table t (a int constraint k unique deferrable initially deferred);
