"""Runs the shell of a pipeline file, step by step, as its service would: run_steps.py FILE JOB

GitHub: the `run` of each step, with its `env`; ${{ secrets.X }}, ${{ vars.X }} and ${{ inputs.X }} come from the environment as
X. GitLab: each line of the job's `script`, in one shell. Steps named "Packages" are left out: they install the machine.
"""
import os
import re
import subprocess
import sys

import yaml

IGNORED = "Packages"


def resolved(text, env):
    def one(found):
        expression = found.group(1).strip()
        name = re.fullmatch(r"(?:secrets|vars|inputs|env)\.(\w+)", expression)
        if name:
            return env.get(name.group(1), "")
        if expression == "github.event.pull_request.base.sha":
            return env["BASE_SHA"]
        raise SystemExit(f"the test does not know ${{{{ {expression} }}}}")

    return re.sub(r"\$\{\{(.*?)\}\}", one, str(text))


def applies(step, env):
    condition = step.get("if", "")
    if condition in ("", "always()", "failure()"):
        return condition != "failure()"
    if condition == "inputs.apply":
        return env.get("apply") == "true"
    found = re.fullmatch(r"github\.event_name == '(\w+)'", condition)
    if not found:
        raise SystemExit(f"the test does not know the condition: {condition}")
    return env.get("GITHUB_EVENT_NAME") == found.group(1)


def run(script, env, shell):
    status = subprocess.run([*shell, script], env=env, check=False).returncode
    if status != 0:
        raise SystemExit(f"exit code {status} of:\n{script}")


def github(pipeline, job):
    base = dict(os.environ)
    base.update({name: resolved(value, base) for name, value in pipeline.get("env", {}).items()})
    for step in pipeline["jobs"][job]["steps"]:
        if "run" not in step or step.get("name") == IGNORED or not applies(step, base):
            continue
        env = dict(base)
        env.update({name: resolved(value, base) for name, value in step.get("env", {}).items()})
        if os.path.exists(base["GITHUB_PATH"]):
            with open(base["GITHUB_PATH"], encoding="utf-8") as added:
                env["PATH"] = ":".join([*added.read().split("\n")[:-1], env["PATH"]])
        if "${{" in step["run"]:
            raise SystemExit(f"a value of GitHub's stands inside of shell text, where it is code: {step['run']}")
        print(f"-- {step.get('name')}", flush=True)
        # As the service calls them: sh in a container, unless the step names a shell.
        run(step["run"], env, ["bash", "-eo", "pipefail", "-c"] if step.get("shell") == "bash" else ["sh", "-ec"])


def gitlab(pipeline, job):
    wanted = pipeline[job]
    env = dict(os.environ)
    env.update(wanted.get("variables", {}))
    run("\n".join(wanted["script"]), env, ["bash", "-eo", "pipefail", "-c"])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        pipeline = yaml.safe_load(file)
    (github if "jobs" in pipeline else gitlab)(pipeline, sys.argv[2])


main()
