#!/usr/bin/env python3
"""Tests of the tests: nothing stands in the tree unbuilt or unread.

    listed_test.py SOURCE_DIR PROGRAM

Every .cpp of lib, cli and tests is in a CMake list; no doctest name holds a `;` (CTest would split it and
pass both halves unrun); every command of the help has a page in docs/commands, and every option of a
command, but for the common ones, is typed for that command in a transcript of docs, examples or README.md.
"""
import glob
import itertools
import os
import re
import shlex
import subprocess
import sys


def unlisted_sources(root):
    for path in glob.glob(os.path.join(root, "**/*.cpp"), recursive=True):
        relative = os.path.relpath(path, root)
        if relative.split("/")[0] not in ("lib", "cli", "tests"):
            continue
        folder, listed = os.path.dirname(path), False
        while folder.startswith(root) and not listed:
            lists = os.path.join(folder, "CMakeLists.txt")
            if os.path.exists(lists):
                with open(lists, encoding="utf-8") as file:
                    listed = os.path.relpath(path, folder) in file.read()
            folder = os.path.dirname(folder)
        if not listed:
            yield "%s is in no CMakeLists.txt" % relative


def bad_test_names(root):
    for path in glob.glob(os.path.join(root, "tests/**/*.cpp"), recursive=True):
        with open(path, encoding="utf-8") as file:
            for name in re.findall(r'TEST_CASE\(\s*"((?:[^"\\]|\\.)*)"', file.read()):
                if ";" in name:
                    yield "%s: a test name holds a semicolon: %s" % (path, name)


def commands(program):
    page = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    for line in page.splitlines():
        found = re.match(r"  ((?:[a-z-]+)(?: [a-z-]+)?)(?:  |$)", line)
        if found:
            yield found.group(1)


def missing_pages(root, program):
    count = 0
    for command in commands(program):
        count += 1
        page = os.path.join(root, "docs/commands", command.replace(" ", "-") + ".md")
        if not os.path.exists(page):
            yield "plenary %s has no page %s" % (command, os.path.relpath(page, root))
    if count < 30:
        yield "only %d commands were found in the help" % count


def divides_commands(word):
    return re.fullmatch(r"[|&;()<>]+", word) is not None


def typed_commands(root):
    """The words behind `plenary` of every command in a transcript; quoted ones keep their quotes."""
    pages = [os.path.join(root, "README.md")]
    for folder in ("docs", "examples"):
        pages += glob.glob(os.path.join(root, folder, "**/*.md"), recursive=True)
    for page in pages:
        with open(page, encoding="utf-8") as file:
            lines = re.findall(r"^\$ (.*plenary .*)", file.read(), re.M)
        for line in lines:
            shell = shlex.shlex(line, punctuation_chars=True)
            shell.commenters = ""
            for divides, words in itertools.groupby(shell, divides_commands):
                words = list(words)
                if not divides and "plenary" in words:
                    yield words[words.index("plenary") + 1:]


def own_options(program, command):
    """The names of each option that is not common to all commands, as in ["-d", "--delegation"]."""
    shown = subprocess.run([program] + command.split() + ["--help"], capture_output=True,
                           text=True, check=True).stdout
    own = shown.split("\nCommon options:")[0]
    for names in re.findall(r"^  (?:    )?((?:-\w, )?--[a-z-]+)", own, re.M):
        yield names.split(", ")


def options_never_typed(root, program):
    typed = list(typed_commands(root))
    if len(typed) < 300:
        yield "only %d commands were found in the transcripts" % len(typed)
    for command in commands(program):
        words = command.split()
        given = {word.split("=")[0] for each in typed if each[:len(words)] == words for word in each}
        for names in own_options(program, command):
            if given.isdisjoint(names):
                yield "no transcript types plenary %s %s" % (command, names[-1])


def main():
    root, program = sys.argv[1], sys.argv[2]
    faults = list(unlisted_sources(root)) + list(bad_test_names(root))
    faults += list(missing_pages(root, program)) + list(options_never_typed(root, program))
    for fault in faults:
        print(fault)
    print("%d faults" % len(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
