dbworkflow_add_database(shop SCHEMAS schema/users.sql)
