#!/usr/bin/env python3
"""Runs the console blocks of a Markdown page and compares what comes back.

    run.py PAGE.md --program build/dev/bin/plenary [--update] [--folder DIR] [--play]

A block is what a person would see:

    ```console
    $ plenary list participants --role head
    ...output...
    ? 2
    ```

`$` begins a command (any shell command; lines after it that begin with `> ` continue it), `? N` says the
exit status where it is not 0, `[..]` stands for any text within a line, a line `...` for any lines. All
blocks of a page run one after another in one empty folder; a page in a folder of examples/ gets a copy of
that folder. The clock, the actor, the locale and the time zone are fixed. --update writes what came back
into the page where it differs: read the diff. --folder keeps the folder, --play shows commands and output
as they run.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

FENCE = "```"
CHANGES_EVERY_RUN = re.compile(r"\b(?:[0-9a-f]{64}|[0-9a-f]{12})\b")


class Step:
    def __init__(self, command):
        self.command = command
        self.expected = []
        self.status = 0

    def as_typed(self):
        first, *more = self.command.split("\n")
        return ["$ " + first] + ["> " + line if line else ">" for line in more]


def parse(lines):
    """Gives ("text", [line...]) and ("console", [Step...]) in the order of the page."""
    parts, text, at = [], [], 0
    while at < len(lines):
        text.append(lines[at])
        at += 1
        if lines[at - 1].strip() != FENCE + "console":
            continue
        parts.append(("text", text))
        text, steps = [], []
        while at < len(lines) and lines[at].strip() != FENCE:
            at = parse_line(lines, at, steps)
        parts.append(("console", steps))
    parts.append(("text", text))
    return parts


def parse_line(lines, at, steps):
    line = lines[at]
    if line.startswith("$ "):
        command = [line[2:]]
        while at + 1 < len(lines) and (lines[at + 1].startswith("> ") or lines[at + 1] == ">"):
            at += 1
            command.append(lines[at][2:])
        steps.append(Step("\n".join(command)))
    elif steps and re.fullmatch(r"\? \d+", line):
        steps[-1].status = int(line[2:])
    elif steps:
        steps[-1].expected.append(line)
    elif line.strip():
        sys.exit("a console block begins with output: %r" % line)
    return at + 1


def pattern(line):
    return ".*".join(re.escape(piece) for piece in line.split("[..]"))


def matches(expected, actual):
    if not expected:
        return not actual
    if expected[0] == "...":
        return any(matches(expected[1:], actual[skip:]) for skip in range(len(actual) + 1))
    return (bool(actual) and re.fullmatch(pattern(expected[0]), actual[0]) is not None
            and matches(expected[1:], actual[1:]))


class Shell:
    """One folder and one set of variables, kept from command to command."""

    def __init__(self, folder, program):
        self.folder = folder
        self.here = folder
        self.state = tempfile.mkdtemp(prefix="plenary-transcript-state-")
        self.environment = {
            "PATH": os.path.dirname(os.path.abspath(program)) + ":/usr/local/bin:/usr/bin:/bin",
            "HOME": folder,
            "PLENARY_NOW": "2023-06-10T07:00:00Z",
            "PLENARY_ACTOR": "test",
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
        }
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "PLENARY_TESTDATA"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def run(self, command):
        script = ('cd "$1" || exit 99\n[ -f "$2/env" ] && . "$2/env"\n%s\n'
                  'code=$?\npwd > "$2/cwd"\nexport -p > "$2/env"\nexit $code\n' % command)
        done = subprocess.run(
            ["bash", "-c", script, "transcript", self.here, self.state], env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            timeout=300, check=False)
        cwd = os.path.join(self.state, "cwd")
        if os.path.exists(cwd):
            with open(cwd, encoding="utf-8") as file:
                self.here = file.read().rstrip("\n")
        text = done.stdout.decode("utf-8", "replace").replace(self.folder, "[DIR]")
        lines = text.split("\n")
        while lines and not lines[-1].strip():  # a page cannot tell blank lines at the end apart
            lines.pop()
        return done.returncode, lines

    def close(self):
        shutil.rmtree(self.state, ignore_errors=True)


def report(page, step, expected, status, actual):
    print("%s: $ %s" % (page, step.command))
    for line in expected:
        print("  expected: " + line)
    for line in actual:
        print("  came back: " + line)
    print("  exit status %d, expected %d" % (status, step.status))


def run_step(step, shell, page, play):
    """Returns whether it came back as expected, and its lines as the page should have them."""
    status, actual = shell.run(step.command)
    if play:
        print("\n".join(step.as_typed() + actual), end="\n\n", flush=True)
    expected = list(step.expected)
    blank = bool(expected) and not expected[-1].strip()  # before the next command
    while expected and not expected[-1].strip():
        expected.pop()
    good = matches(expected, actual) and status == step.status
    if not good:
        report(page, step, expected, status, actual)
        expected = [CHANGES_EVERY_RUN.sub("[..]", line) for line in actual]
    lines = step.as_typed() + expected
    if status != 0:
        lines.append("? %d" % status)
    return good, lines + ([""] if blank else [])


def run_page(parts, shell, page, play):
    """Returns the page as it should be, the number of commands and of those that differ."""
    result, commands, failures = [], 0, 0
    for kind, content in parts:
        if kind == "text":
            result += content
            continue
        for step in content:
            good, lines = run_step(step, shell, page, play)
            commands += 1
            failures += not good
            result += lines
    return result, commands, failures


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("page")
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("--folder")
    arguments.add_argument("--play", action="store_true")
    options = arguments.parse_args()
    with open(options.page, encoding="utf-8") as file:
        parts = parse(file.read().split("\n"))
    base = os.path.realpath(tempfile.mkdtemp(prefix="plenary-transcript-"))
    folder = os.path.abspath(options.folder or os.path.join(base, "work"))
    here = os.path.dirname(os.path.abspath(options.page))
    if os.path.basename(os.path.dirname(here)) == "examples":
        shutil.copytree(here, folder)
    else:
        os.makedirs(folder)
    shell = Shell(folder, options.program)
    try:
        result, commands, failures = run_page(
            parts, shell, os.path.basename(options.page), options.play)
    finally:
        shell.close()
        shutil.rmtree(base, ignore_errors=True)
    if commands == 0:
        sys.exit("%s holds no command" % options.page)
    print("%s: %d commands, %d differ" % (options.page, commands, failures))
    if options.update:
        with open(options.page, "w", encoding="utf-8") as file:
            file.write("\n".join(result))
        return
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
