#!/usr/bin/env bash
# The git hook in a real repository: refuses a schema change without its migration, whatever the layout of the repository.
. "$(dirname "$0")/project.sh"
new_project
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
printf '/build*/\n' > .gitignore
expect 0 git init -q .
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
tool() { "$TOOL" "$@"; }
expect 0 tool hook install
says "installed .git/hooks/pre-commit"
expect 0 tool hook install
says "is there already: .git/hooks/pre-commit"
expect 0 git add -A
expect 0 git commit -qm 'the project as it is'
says "shop: schema and migrations of this commit agree"

# What has nothing to do with schemas is not looked at.
echo text > notes.txt
expect 0 git add notes.txt
expect 0 git commit -qm 'a note'
says_not "agree"

# A schema change without its migration.
sed -i 's/  placed_at   timestamptz/  note        text,\n  placed_at   timestamptz/' schema/orders.sql
expect 0 git add schema
expect 1 git commit -qm 'orders get a note'
says "schema/orders.sql: error: Schema changed but migrations not staged"
says "write the migration: dbworkflow generate --database shop, then git add migrations"
expect 3 tool hook run --json
says '"exit": 3'
expect 0 tool generate --name note
expect 1 git commit -qm 'orders get a note'
says "stage them: git add migrations/0001_note.sql migrations/meta/_journal.json migrations/meta/snapshot.json"
# Half of it is not enough: journal and file go together.
expect 0 git add migrations/0001_note.sql
expect 1 git commit -qm 'orders get a note'
expect 0 git add migrations
expect 0 git commit -qm 'orders get a note'

# The other way round: what is staged counts, not what lies in the folder.
sed -i 's/  note        text,/  note        text,\n  extra       text,/' schema/orders.sql
expect 0 git add schema
sed -i '/  extra       text,/d' schema/orders.sql
expect 1 git commit -qm 'only the index has it'
says "Schema changed but migrations not staged"
expect 0 git reset -q
expect 0 git commit -qm 'nothing else' --allow-empty

# A comment says nothing else: with a server to ask, it passes; without one, it cannot be known.
echo '-- nothing' >> schema/orders.sql
expect 0 git add schema
expect 1 env DBWORKFLOW_PG_BIN=/nonexistent git commit -qm 'a comment'
expect 0 git commit -qm 'a comment'
# Part of what is changed: git gives the hook an index of its own.
sed -i 's/  note        text,/  note        text,\n  extra       text,/' schema/orders.sql
echo more >> notes.txt
expect 0 git commit -qm 'the note alone' notes.txt
expect 1 git commit -qm 'the schema alone' schema/orders.sql
expect 0 git checkout -q schema/orders.sql

# Another work tree without a build tree: the first one's knows the files.
expect 0 git worktree add -q "../work tree ü" -b other
cd "../work tree ü"
sed -i 's/  note        text,/  note        text,\n  extra       text,/' schema/orders.sql
expect 1 git commit -qam 'from the other work tree'
says "Schema changed but migrations not staged"
expect 0 git checkout -q .
cd ../project

# A hook that is there: told; kept and run first with --chain; given back.
expect 0 tool hook remove
[ ! -e .git/hooks/pre-commit ] || fail "the hook is still there"
printf '#!/bin/sh\necho their own hook >> theirs.txt\n[ ! -e forbid ]\n' > .git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
expect 4 tool hook install
says ".git/hooks/pre-commit: error: a pre-commit hook is there already"
says "dbworkflow hook install --chain"
expect 0 tool hook install --chain
says "before it runs .git/hooks/pre-commit.before-dbworkflow"
expect 0 git commit -q --allow-empty -m 'both hooks'
expect 0 cat theirs.txt
says "their own hook"
: > forbid
expect 1 git commit -q --allow-empty -m 'theirs refuses'
rm forbid
expect 0 tool hook remove
says "the hook that was there before is back"
grep -q 'their own hook' .git/hooks/pre-commit || fail "their hook is gone"
# A hook that calls the check itself is left alone.
echo 'dbworkflow hook run || exit 1' >> .git/hooks/pre-commit
expect 0 tool hook install
says "is there already"
grep -q 'their own hook' .git/hooks/pre-commit || fail "their hook is gone"

# A folder of hooks that the repository keeps.
mkdir 'our hooks'
expect 0 git config core.hooksPath 'our hooks'
expect 0 tool hook install
says "installed our hooks/pre-commit"
expect 0 git add -A
expect 0 git commit -qm 'with our hooks'
sed -i 's/  note        text,/  note        text,\n  extra       text,/' schema/orders.sql
expect 1 git commit -qam 'found by the hook of the folder'
says "Schema changed but migrations not staged"
# From a folder below, and with the tool nowhere but where it was installed from.
cd schema
expect 1 env PATH=/usr/bin:/bin git commit -qam 'from a folder below'
says "Schema changed but migrations not staged"
cd ..
expect 0 git checkout -q .

# pre-commit's own description of the hook runs the same command.
grep -q 'entry: dbworkflow hook run' "$SOURCE/.pre-commit-hooks.yaml" || fail ".pre-commit-hooks.yaml runs something else"
# No repository.
cd ..
rm -rf none && mkdir none && cd none
expect 2 env GIT_CEILING_DIRECTORIES="$SCRATCH" "$TOOL" hook install
says "git init makes one"
