add_custom_target(db_status)
dbworkflow_add_database(shop SCHEMA schema/users.sql)
