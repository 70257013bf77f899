select version::text, encode(checksum, 'hex'), case when success then 'applied' else 'failed' end from :table order by version
