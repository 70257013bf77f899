#!/usr/bin/env bash
# Completions, by the shells themselves.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
mkdir -p ../bin
ln -s "$TOOL" ../bin/dbworkflow
PATH="$(cd ../bin && pwd):$PATH"
export PATH

# by_SHELL LINE: what the shell offers at the end of the line, a word a line.
by_bash() {
  # shellcheck disable=SC2016
  bash --norc -c '
    source <(dbworkflow completion bash)
    line=$1
    read -r -a COMP_WORDS <<< "${line//=/ = }"
    [[ $line != *" " ]] || COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _dbworkflow
    printf "%s\n" "${COMPREPLY[@]}"' bash "$1"
}
by_fish() { fish --no-config -c "dbworkflow completion fish | source; complete -C '$1'" | cut -f 1; }
# A zsh at a terminal of its own; what it would offer goes through compadd.
by_zsh() {
  # shellcheck disable=SC2016
  zsh -f -c '
    zmodload zsh/zpty
    zpty asked zsh -f -i
    zpty -w asked "PS1=; autoload -Uz compinit; compinit -u -d ../zcompdump; source <(dbworkflow completion zsh)"
    zpty -w asked "compadd() { local -a found; builtin compadd -O found \"\$@\"; print -rl -- offer:\${^found}; builtin compadd \"\$@\" }"
    zpty -w asked "report() { zle complete-word; print done:; exit }; zle -N report; bindkey ^I report; print rea\"\"dy"
    zpty -r asked said "*ready*"
    zpty -w -n asked "$1"$'\''\t'\''
    zpty -r asked said "*done:*"
    print -r -- "$said" | tr -d "\r" | sed -n "s/^.*offer://p"' zsh "$1"
}
offers() { # LINE WORD…: every shell offers these
  local line=$1 word
  shift
  for word; do printf '%s\n' "$said" | grep -qxF -- "$word" || fail "$shell: \"$line\" does not offer $word, but: $said"; done
}
offers_not() { ! printf '%s\n' "$said" | grep -qxF -- "$2" || fail "$shell: \"$1\" offers $2"; }

tested=0
for shell in bash fish zsh; do
  command -v $shell >/dev/null || continue
  tested=$((tested + 1))
  ask() { said=$("by_$shell" "$1") || true; }
  ask 'dbworkflow mig'
  offers 'dbworkflow mig' migrate
  offers_not 'dbworkflow mig' status
  ask 'dbworkflow server st'
  offers 'dbworkflow server st' start stop
  ask 'dbworkflow migrate --dry'
  offers 'dbworkflow migrate --dry' --dry-run
  ask 'dbworkflow migrate --env '
  offers 'dbworkflow migrate --env ' local prod staging
  ask 'dbworkflow --env prod mig'
  offers 'dbworkflow --env prod mig' migrate
  ask 'dbworkflow migrate --to 0'
  offers 'dbworkflow migrate --to 0' 0000_create_customers_orders_and_open_orders
  ask 'dbworkflow diff --format '
  offers 'dbworkflow diff --format ' json sql text
  ask 'dbworkflow completion '
  offers 'dbworkflow completion ' bash fish zsh
  ask 'dbworkflow check --database '
  offers 'dbworkflow check --database ' shop
done
[ $tested -gt 0 ] || fail "no shell to test with"
shell=bash
said=$(by_bash 'dbworkflow migrate --env=st')
offers 'dbworkflow migrate --env=st' staging
# Without a project nothing is offered, and nothing is said.
cd ..
expect 0 dbworkflow completion --names environments
[ -z "$said" ] || fail "$said"
expect 2 dbworkflow completion
expect 2 dbworkflow completion csh
if command -v shellcheck >/dev/null; then
  dbworkflow completion bash > completion.bash
  expect 0 shellcheck --shell=bash completion.bash
fi
