add_custom_target(shop)
dbworkflow_add_database(shop SCHEMA schema/users.sql)
