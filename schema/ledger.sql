-- The ledger: what DbWorkflow writes down in each database that it migrates.
create schema dbworkflow;
comment on schema dbworkflow is 'The ledger of DbWorkflow: which migrations this database has applied.';

create table dbworkflow.migration (
  idx             bigint      not null,
  tag             text        not null,
  sha256          text        not null,
  started         timestamptz not null default now(),
  finished        timestamptz,
  duration_us     bigint      not null default 0,
  tool_version    text        not null,
  who             text        not null,
  state           text        not null,
  statements_done bigint      not null default 0,
  done_sha256     text,
  attempt         text,
  constraint migration_pkey primary key (tag),
  constraint migration_idx_key unique (idx),
  constraint migration_state_check check (state in ('running', 'applied')),
  constraint migration_attempt_check check (attempt in ('sent', 'failed'))
);
comment on table dbworkflow.migration is 'One row per migration of the project, in the order of idx.';
comment on column dbworkflow.migration.idx is 'Its number in the journal.';
comment on column dbworkflow.migration.tag is 'Its name: the file without .sql.';
comment on column dbworkflow.migration.sha256 is 'Of the file as it was applied, line ends LF, without byte order mark.';
comment on column dbworkflow.migration.finished is 'Null while it is being applied.';
comment on column dbworkflow.migration.duration_us is 'Microseconds from begin to end.';
comment on column dbworkflow.migration.who is 'user@host of whoever ran the tool.';
comment on column dbworkflow.migration.state is 'running: some of its statements, outside of a transaction, are done; applied: all.';
comment on column dbworkflow.migration.statements_done is 'How many statements of the file are committed.';
comment on column dbworkflow.migration.done_sha256 is 'Of the texts of these statements, while it is running.';
comment on column dbworkflow.migration.attempt is 'Of the statement after these, which cannot be in one transaction with this row: sent: its end is not known; failed: the server refused it.';

create table dbworkflow.environment (
  name         text        not null,
  is_protected boolean     not null default false,
  since        timestamptz not null default now(),
  constraint environment_pkey primary key (name)
);
comment on table dbworkflow.environment is 'The marker of the environment this database is; at most one row.';
comment on column dbworkflow.environment.is_protected is 'Commands that lose data are refused here, whatever URL leads here.';

create table dbworkflow.ledger_migration (
  tag     text        not null,
  applied timestamptz not null default now(),
  constraint ledger_migration_pkey primary key (tag)
);
comment on table dbworkflow.ledger_migration is 'Which of the ledger''s own migrations are applied.';
