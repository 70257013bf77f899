dbworkflow_add_database(shop SCHEMA schema/users.sql MIGRATIONS schema/users.sql)
