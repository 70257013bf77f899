#!/usr/bin/env python3
"""The published JSON Schema, by a validator of others: takes what the tool takes, refuses what it refuses."""
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: there is no Python module jsonschema")
    sys.exit(77)

root = pathlib.Path(sys.argv[1])
schema = json.loads((root / "templates/dbworkflow.schema.json").read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failures = 0


def errors_of(path):
    return [f"{'/'.join(map(str, one.path))}: {one.message}" for one in validator.iter_errors(json.loads(path.read_text()))]


good = [*root.glob("examples/*/migrations/meta/snapshot.json"), *root.glob("migrations/meta/snapshot.json"),
        root / "tests/generated/snapshot.json", *root.glob("tests/json/twins/*.json")]
for path in good:
    for error in errors_of(path):
        failures += 1
        print(f"{path}: {error}")

# What only a server, or the text itself, can tell is no matter of a JSON Schema.
beyond = {"missing_table.json", "no_json.json", "twice.json", "unknown_type.json"}
bad = [path for path in root.glob("tests/json/mistakes/*.json") if path.name not in beyond]
for path in bad:
    if not errors_of(path):
        failures += 1
        print(f"{path}: was not refused")

print(f"{len(good)} taken, {len(bad)} refused")
sys.exit(1 if failures or not good or not bad else 0)
