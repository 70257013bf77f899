#!/usr/bin/env bash
# kill -9 at moments made by chance (seeded), in each command that writes much: project folder and database are as before or as
# after, or what the run has left is cleared up by the next one, which then ends as an undisturbed one does.
. "$(dirname "$0")/project.sh"
seed=${DBWORKFLOW_FAULT_SEED:-1} rounds=${DBWORKFLOW_FAULT_ROUNDS:-100}
RANDOM=$seed
new_project
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
git() { command git -c user.name=Ada -c user.email=ada@example.org -c init.defaultBranch=main "$@"; }
sed -i 's|  NAMESPACE |  SEEDS seeds/customers.csv\n&|' CMakeLists.txt
mkdir -p seeds
{ echo name,email; seq 1 5000 | sed 's/.*/n&,&@example.org/'; } > seeds/customers.csv
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" setup
url=$("$TOOL" url)
now() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); } # ms

# What there is: files, schema, rows. Digests, to be compared.
folder() { # without the times in the journal
  {
    find migrations schema -name '*.sql' -exec sha256sum {} + | sort
    grep -o '"tag": "[^"]*"\|^[<=>]\{7\}' migrations/meta/_journal.json
  } | sha256sum
}
catalog() {
  sql "$url" -c "select md5(string_agg(t, ',' order by t)) from (
    select format('%s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod)) as t from pg_attribute
      where attnum > 0 and not attisdropped and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace) _"
}
rows() { sql "$url" -c 'select count(*) from customers'; }
others() { sql "$url" -c "select count(*) from pg_database where datname ~ 'restoring|before'"; }

# Of each command: what it starts from, the command (in the place of a shell, to be killed itself), and what is to be compared.
push_begin() { cp ../schema.old schema/orders.sql && "$TOOL" push --allow DELETES_DATA >/dev/null && cp ../schema.new schema/orders.sql; }
push_command() { exec "$TOOL" push --allow DELETES_DATA; }
push_state() { catalog; }
seed_begin() { sql "$url" -c 'delete from customers'; }
seed_command() { exec "$TOOL" seed; }
seed_state() { rows; }
restore_begin() { sql "$url" -c "delete from customers where name like \$\$%1%\$\$"; }
restore_command() { exec "$TOOL" restore ../backup.dump --disconnect; }
restore_state() { rows; }
prepare() { # the database that the history of `squash` and `rebase` is applied to
  expect 0 "$TOOL" reset --yes
  "$1_begin"
  [ "$1" != squash ] || expect 0 "$TOOL" migrate
}
squash_begin() { rm -rf migrations && cp -r ../long migrations; }
squash_command() { exec "$TOOL" squash --to 0004 --name one; }
squash_state() { folder; }
rebase_begin() { rm -rf migrations && cp -r ../fork migrations; }
rebase_command() { exec "$TOOL" rebase --ours 0001_ours; }
rebase_state() { folder; }

# A longer history, and one that forks.
cp schema/orders.sql ../orders.first
for i in 1 2 3 4 5; do
  sed -i "s/  placed_at   timestamptz/  more$i int,\n&/" schema/orders.sql
  expect 0 "$TOOL" generate --name "more$i"
done
cp -r migrations ../long
cp schema/orders.sql ../orders.long
rm -rf migrations && cp -r "$SOURCE/examples/shop/migrations" . && cp ../orders.first schema/orders.sql
rm -rf .git && printf 'build/\n' > .gitignore && git init -q && git add . && git commit -qm 'First'
git checkout -qb ours && echo 'create table ours (id int primary key);' >> schema/orders.sql
expect 0 "$TOOL" generate --name ours
git add . && git commit -qm 'Ours' && git checkout -q main
echo 'create table theirs (id int primary key);' >> schema/customers.sql
expect 0 "$TOOL" generate --name theirs
git add . && git commit -qm 'Theirs' && git checkout -q ours
git merge -q main >/dev/null 2>&1 && fail "git should have found a conflict"
cp -r migrations ../fork
cp schema/orders.sql ../orders.fork && cp schema/customers.sql ../customers.fork
git merge --abort && git checkout -qf main
cp ../orders.first ../schema.old
sed 's/  placed_at   timestamptz/  pushed int not null default 7,\n&/' ../orders.first > ../schema.new

# The schema files that belong to what a command starts from.
declare -A declared=([squash]=long [rebase]=fork)
settle() {
  cp "$SOURCE/examples/shop/schema/customers.sql" schema/
  cp "../orders.${declared[$1]:-first}" schema/orders.sql
  [ "$1" != rebase ] || cp ../customers.fork schema/customers.sql
  [ -n "${declared[$1]:-}" ] || { rm -rf migrations && cp -r "$SOURCE/examples/shop/migrations" .; }
}

settle seed && seed_begin && expect 0 "$TOOL" seed
expect 0 "$TOOL" snapshot --into ../backup.dump
for name in push seed restore squash rebase; do
  settle $name
  # Once undisturbed: what it makes of it, and how long it takes.
  case $name in squash | rebase) prepare $name ;; esac
  ${name}_begin
  before=$(${name}_state)
  started=$(now)
  expect 0 ${name}_command
  took=$(($(now) - started))
  after=$(${name}_state)
  [ "$before" != "$after" ] || fail "$name does nothing"
  died=0
  for ((i = 0; i < rounds / 5; i++)); do
    ${name}_begin
    [ "$(${name}_state)" = "$before" ] || fail "$name does not begin where it began"
    # Every other one near the end, where files and databases take each other's places.
    delay=$((RANDOM % (took + 1)))
    ((i % 2 == 0)) || delay=$((took - RANDOM % (took / 4 + 1)))
    what="$name, seed $seed, round $i, killed after $delay of $took ms"
    ${name}_command > ../said.txt 2>&1 &
    child=$!
    sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
    status=0
    kill -9 $child 2>/dev/null || true
    wait $child 2>/dev/null || status=$?
    [ $status != 137 ] || died=$((died + 1))
    found=$(${name}_state)
    started=$(now)
    expect 0 ${name}_command
    again=$(($(now) - started))
    [ "$found" != "$before" ] || [ $again -ge $took ] || took=$again # the first one had the most to wait for
    [ "$(${name}_state)" = "$after" ] || fail "$what: the next run does not end as one that nobody killed"
    case $name in
      push | seed | restore) [ "$found" = "$before" ] || [ "$found" = "$after" ] || fail "$what: neither before nor after" ;;
      *) expect 0 "$TOOL" check --offline ;;
    esac
    [ "$(find migrations -name '.*' -type f | wc -l)" = 0 ] || fail "$what: left behind: $(find migrations -name '.*')"
  done
  [ "$(others)" = 0 ] || fail "$name has left databases"
  echo "$name: $((rounds / 5)) rounds, $died of them killed, $took ms undisturbed"
done
