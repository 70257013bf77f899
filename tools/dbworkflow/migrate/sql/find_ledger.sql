select tag from dbworkflow.ledger_migration
