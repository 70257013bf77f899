dbworkflow_add_database(shop SCHEMA schema/nothing.sql)
