#!/usr/bin/env bash
# init: a new project that builds and passes its tests at once, a database for a project that is there, and nothing overwritten.
. "$(dirname "$0")/project.sh"
new_project
cd ..
rm -rf project
stop() { find "$SCRATCH" -type d -path '*/build/*' -name dbworkflow -exec dirname {} \; | while read -r one; do "$TOOL" server stop --build-dir "$one" >/dev/null 2>&1 || true; done; }
expect 0 "$CMAKE" --install "$BUILD" --prefix "$SCRATCH/prefix"

# A new project, with everything; by the installed package, which the PATH leads to.
export PATH="$SCRATCH/prefix/bin:$PATH"
expect 0 dbworkflow init "Mein Läden" --ci github --docker --hooks
says "created  CMakeLists.txt"
says "next     cd 'Mein Läden' && cmake --preset dev && cmake --build --preset dev --target db_setup"
cd "Mein Läden"
expect 0 "$CMAKE" --preset dev
expect 0 "$CMAKE" --build --preset dev --target db_setup
says "mein_l_den: applied 0000_create_customers"
says "mein_l_den: declared = history = database"
expect 0 "$CMAKE" --build --preset dev
expect 0 ./build/dev/mein_l_den_app "$(dbworkflow url)"
says "1  Ada  ada@example.org  active"
expect 0 env DBWORKFLOW_REQUIRE_SERVER=1 "$CTEST" --preset dev
says "100% tests passed"
expect 0 "$CTEST" --preset migrations
expect 0 git init -q .
expect 0 git add -A
expect 0 git status --porcelain
says "A  migrations/0000_create_customers.sql"
says_not "build/"

# Again: nothing is changed, also what was edited since.
echo '// mine' >> src/main.cpp
before=$(find . -path ./build -prune -o -path ./.git -prune -o -type f -exec sha256sum {} + | sort)
expect 0 dbworkflow init --ci github --docker --hooks
says "same     CMakeLists.txt"
says "hook     .git/hooks/pre-commit"
[ "$before" = "$(find . -path ./build -prune -o -path ./.git -prune -o -type f -exec sha256sum {} + | sort)" ] || fail "a second init changed something"
cd ..

# A project that is there, from the build tree: its own files stay, lines are added at their ends.
mkdir -p there/schema
cd there
printf 'cmake_minimum_required(VERSION 3.20)\r\nproject(Orders LANGUAGES CXX)\r\n# dbworkflow_add_database(not_this)\r\nadd_executable(orders main.cpp)' > CMakeLists.txt
echo 'int main() {}' > main.cpp
echo 'create table orders (id bigint primary key);' > 'schema/b orders.sql'
echo 'create table items (order_id bigint references orders (id));' > schema/a.sql
printf '*.o' > .gitignore
echo 'not ours' > compose.yaml
ln -s CMakeLists.txt Link.txt
cp CMakeLists.txt ../CMakeLists.before
expect 0 "$TOOL" init --docker --json
says '"database": "orders_db"'
expect 0 cat .gitignore
says $'*.o\n/build/'
expect 0 cat compose.yaml
[ "$said" = "not ours" ] || fail "compose.yaml was overwritten"
cmp -n "$(stat -c %s ../CMakeLists.before)" CMakeLists.txt ../CMakeLists.before || fail "CMakeLists.txt was not kept"
! grep -qv $'\r$' <(tail -n +4 CMakeLists.txt) || fail "the lines that were added have other line ends"
expect 0 "$TOOL" init
says "same     CMakeLists.txt"
sed -i 's/orders main.cpp)/&\r\ninclude(CTest)/' CMakeLists.txt
expect 0 "$CMAKE" --preset dev "-DDbWorkflow_DIR=$BUILD"
expect 0 "$CMAKE" --build --preset dev --target db_setup
says "orders_db: compiled 2 schema files: 2 tables"
expect 0 "$CMAKE" --build --preset dev
expect 0 "$CTEST" --preset migrations
cd ..

# compose.yaml was there: told, with what to take over.
mkdir told
echo 'services: {}' > told/compose.yaml
expect 0 "$TOOL" init told --docker
says "kept     compose.yaml: it was there already; take over what you want of:"
says "         |     image: postgres:"
[ "$(cat told/compose.yaml)" = 'services: {}' ] || fail "compose.yaml was overwritten"

# What cannot be.
echo x > file
expect 2 "$TOOL" init file
says 'is a file, not a folder of a project'
expect 2 "$TOOL" init '日本'
says 'say one: dbworkflow init --database NAME'
expect 2 "$TOOL" init shop --database class
says 'this would do: class_db'
expect 2 "$TOOL" init shop --ci hub
[ ! -e shop ] || fail "a refused init made something"
expect 0 "$TOOL" init class
grep -q 'dbworkflow_add_database(class_db' class/CMakeLists.txt || fail "a word of C++ names the database"

# Two at once, and one that is killed: every file is whole, whoever made it.
for round in 1 2 3; do
  "$TOOL" init "twice$round" --docker --ci gitlab > one.txt 2>&1 & first=$!
  "$TOOL" init "twice$round" --docker --ci gitlab > two.txt 2>&1 & second=$!
  wait $first || fail "$(cat one.txt)"
  wait $second || fail "$(cat two.txt)"
  [ -z "$(find "twice$round" -name '*.new-*')" ] || fail "left behind: $(find "twice$round")"
  expect 0 "$TOOL" init "twice$round" --docker --ci gitlab
  says_not "created"
  says_not "kept"
done
if [ "$(id -u)" != 0 ]; then
  mkdir closed && chmod a-w closed
  expect 1 "$TOOL" init closed
  says "cannot be written: Permission denied"
fi
