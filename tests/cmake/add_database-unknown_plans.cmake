dbworkflow_add_database(shop SCHEMA schema/users.sql PLANS onlin)
