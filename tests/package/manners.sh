#!/usr/bin/env bash
# What every command does alike: help with an example, exit codes, --json, guesses; read from the program itself, so that a new
# command is in it by itself.
. "$(dirname "$0")/project.sh"
new_project
python=$(command -v python3) || { echo "skipped: no python3"; exit 77; }
here="$(cd "$(dirname "$0")" && pwd)"
tool() { "$TOOL" "$@"; }
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
mkdir ../nothing

expect 0 tool --help
says "Usage: dbworkflow COMMAND [OPTIONS]"
says "Every day"
"$TOOL" help --json > ../help.json
# Each command without those below it: its path, a line.
mapfile -t commands < <("$python" "$here/manners.py" commands ../help.json)
[ "${#commands[@]}" -ge 20 ] || fail "only ${#commands[@]} commands"

for one in "${commands[@]}"; do
  read -r -a words <<< "$one"
  expect 0 tool "${words[@]}" --help
  says "Usage: dbworkflow $one"
  says "Example: "
  said_by_option=$said
  expect 0 tool help "${words[@]}"
  [ "$said" = "$said_by_option" ] || fail "help $one and $one --help differ"
  # What is not understood: the code, the guess, and JSON where it was asked for.
  expect 2 tool "${words[@]}" --build-dri x
  says 'did you mean "--build-dir"?'
  says "dbworkflow $one --help lists its options"
  status=0
  "$TOOL" "${words[@]}" --json --build-dri x > ../said.json 2> /dev/null || status=$?
  [ $status = 2 ] || fail "$one --json --build-dri gave $status"
  "$python" "$here/manners.py" refused ../said.json 2 || fail "$one: no JSON of a refusal"
done

# Where there is no project: what needs one says so, with code 2; what a command lacks itself is 2 as well.
needs_none=" completion doctor help hook init man "
for one in "${commands[@]}"; do
  read -r -a words <<< "$one"
  [[ $needs_none == *" ${words[0]} "* ]] && continue
  status=0
  said=$(cd ../nothing && "$TOOL" "${words[@]}" 2>&1) || status=$?
  [ $status = 2 ] || fail "$one without a project gave $status: $said"
done

# Where the database is out of reach: every command that connects says so, with code 5, and never the password.
connects=(check history migrate status "check --drift" "diff history database" "info database" "pull database")
for one in "${connects[@]}"; do
  read -r -a words <<< "$one"
  expect 5 tool "${words[@]}" --url postgresql://u:secret@127.0.0.1:1/shop
  says_not secret
  status=0
  "$TOOL" "${words[@]}" --json --url postgresql://u:secret@127.0.0.1:1/shop > ../said.json 2> /dev/null || status=$?
  "$python" "$here/manners.py" refused ../said.json 5 || fail "$one: no JSON of code 5"
done

# The other codes: 0, 1, 3, 4 of the everyday commands, in order.
expect 0 tool setup
expect 0 tool check
expect 0 tool status --json
"$python" "$here/manners.py" done <(printf '%s' "$said") || fail "status --json: $said"
sed -i 's/  placed_at   timestamptz/  note        text,\n  placed_at   timestamptz/' schema/orders.sql
expect 3 tool check
expect 3 tool status
sed -i '/  note        text,/d; s/  total       numeric(12, 2)/  total       numeric(12, 3/' schema/orders.sql
expect 1 tool generate
: > schema/orders.sql
expect 4 tool generate
expect 0 cp "$SOURCE/examples/shop/schema/orders.sql" schema/

# Guesses of commands.
expect 2 tool statsu
says 'did you mean "status"?'
expect 2 tool server strat
says 'did you mean "start"?'
expect 2 tool
says "dbworkflow --help lists the commands"
expect 2 tool help nothing
says 'there is no command "nothing"'

# --quiet: results that were asked for, and nothing else.
expect 0 tool migrate --quiet
[ -z "$said" ] || fail "migrate --quiet said: $said"
expect 0 tool url --quiet
says "host="

# On a terminal: colours, unless NO_COLOR or TERM says otherwise; nothing wider than it. Elsewhere: none.
on_terminal() { "$python" "$here/manners.py" terminal "$@"; }
sed -i 's/  placed_at   timestamptz/  note        text,\n  placed_at   timestamptz/' schema/orders.sql
expect 3 on_terminal 80 xterm "$TOOL" check --offline
says $'\e[32m  + column public.orders.note'
expect 3 env NO_COLOR=1 "$python" "$here/manners.py" terminal 80 xterm "$TOOL" check --offline
says_not $'\e['
expect 3 on_terminal 80 dumb "$TOOL" check --offline
says_not $'\e['
expect 3 tool check --offline
says_not $'\e['
expect 2 on_terminal 80 xterm "$TOOL" chek
says $'\e[1;31merror:\e[0m'
for width in 60 80 100; do
  expect 0 on_terminal $width xterm "$TOOL" migrate --help
  widest=$(printf '%s\n' "$said" | tr -d '\r' | sed 's/  .*--.*=.*//' | awk '{ if (length($0) > most) most = length($0) } END { print most }')
  [ "$widest" -le $width ] || fail "help of migrate is $widest wide on a terminal of $width"
done
expect 0 cp "$SOURCE/examples/shop/schema/orders.sql" schema/
url=$("$TOOL" url)
psql -q "$url" -c 'create table a_table_with_a_name_that_is_much_too_long_for_such_a_terminal (i int)'
expect 3 on_terminal 70 xterm "$TOOL" status
printf '%s\n' "$said" | grep -q '…' || fail "the table is not cut to the terminal: $said"
psql -q "$url" -c 'drop table a_table_with_a_name_that_is_much_too_long_for_such_a_terminal'
expect 0 tool generate --custom --name slow
printf 'select 1;\nselect pg_sleep(0.2);\nselect 2;\n' > migrations/0001_slow.sql
expect 0 tool generate --amend
expect 0 on_terminal 60 xterm "$TOOL" migrate
says "█"
says "2/3"

# The manual page, by those who print it.
expect 0 tool man
printf '%s\n' "$said" > ../dbworkflow.1
for one in "${commands[@]}"; do
  grep -qF "dbworkflow ${one//-/\\-}" ../dbworkflow.1 || fail "the manual page has no $one"
done
if command -v man >/dev/null && man --version 2>/dev/null | grep -q '^man 2'; then
  expect 0 sh -c 'LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z ../dbworkflow.1 >/dev/null'
  says_not "warning"
fi
if command -v mandoc >/dev/null; then expect 0 mandoc -T lint -W error ../dbworkflow.1; fi
expect 0 "$CMAKE" --install "$BUILD" --prefix "$SCRATCH/prefix"
cmp ../dbworkflow.1 "$SCRATCH/prefix/share/man/man1/dbworkflow.1" || fail "the installed manual page is another"
cmp <(tool completion bash) "$SCRATCH/prefix/share/bash-completion/completions/dbworkflow" || fail "the installed completions are others"
