insert into dbworkflow.ledger_migration (tag) values ($1)
