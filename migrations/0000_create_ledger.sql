create schema dbworkflow;
comment on schema dbworkflow is 'The ledger of DbWorkflow: which migrations this database has applied.';

create table dbworkflow.environment (
  name text not null,
  is_protected boolean default false not null,
  since timestamp with time zone default now() not null,
  constraint environment_pkey PRIMARY KEY (name)
);
comment on table dbworkflow.environment is 'The marker of the environment this database is; at most one row.';
comment on column dbworkflow.environment.is_protected is 'Commands that lose data are refused here, whatever URL leads here.';

create table dbworkflow.ledger_migration (
  tag text not null,
  applied timestamp with time zone default now() not null,
  constraint ledger_migration_pkey PRIMARY KEY (tag)
);
comment on table dbworkflow.ledger_migration is 'Which of the ledger''s own migrations are applied.';

create table dbworkflow.migration (
  idx bigint not null,
  tag text not null,
  sha256 text not null,
  started timestamp with time zone default now() not null,
  finished timestamp with time zone,
  duration_us bigint default 0 not null,
  tool_version text not null,
  who text not null,
  state text not null,
  statements_done bigint default 0 not null,
  done_sha256 text,
  attempt text,
  constraint migration_pkey PRIMARY KEY (tag),
  constraint migration_idx_key UNIQUE (idx),
  constraint migration_attempt_check CHECK ((attempt = ANY (ARRAY['sent'::text, 'failed'::text]))),
  constraint migration_state_check CHECK ((state = ANY (ARRAY['running'::text, 'applied'::text])))
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
