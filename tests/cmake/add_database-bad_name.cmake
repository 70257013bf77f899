dbworkflow_add_database(My-Shop SCHEMA schema/users.sql)
