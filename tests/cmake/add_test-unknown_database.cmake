dbworkflow_add_database(shop SCHEMA schema/users.sql)
dbworkflow_add_test(NAME orders COMMAND true DATABASE shops)
