dbworkflow_add_database(shop SCHEMA schema/users.sql LINT cascade=off small_key=none)
