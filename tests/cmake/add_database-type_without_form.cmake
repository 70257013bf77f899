dbworkflow_add_database(shop SCHEMA schema/users.sql TYPES public.pair)
