-- Says for as long as this session lasts that the owner $1 lives.
select pg_catalog.pg_advisory_lock(pg_catalog.hashtextextended($1, 0))
