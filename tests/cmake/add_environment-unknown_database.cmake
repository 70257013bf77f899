dbworkflow_add_environment(shop prod URL_FROM URL_PROD)
