dbworkflow_add_database(shop SCHEMA schema/users.sql)
dbworkflow_add_environment(shop drift URL_FROM URL_DRIFT)
