#!/usr/bin/env python3
"""Tests of the tests: nothing stands in the tree unbuilt or unread.

    listed_test.py SOURCE_DIR PROGRAM

Every .cpp of lib, cli and tests is in a CMake list; no doctest name holds a `;` (CTest would split it and
pass both halves unrun); every command of the help has a page in docs/commands, and every option of a
command stands on its page or among the common ones.
"""
import glob
import os
import re
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
            continue
        with open(page, encoding="utf-8") as file:
            text = file.read()
        shown = subprocess.run([program] + command.split() + ["--help"], capture_output=True,
                               text=True, check=True).stdout
        own = shown.split("\nCommon options:")[0]
        for option in re.findall(r"^  (?:-\w, |    )(--[a-z-]+)", own, re.M):
            if option not in text:
                yield "%s does not show %s" % (os.path.relpath(page, root), option)
    if count < 30:
        yield "only %d commands were found in the help" % count


def main():
    root, program = sys.argv[1], sys.argv[2]
    faults = list(unlisted_sources(root)) + list(bad_test_names(root))
    faults += list(missing_pages(root, program))
    for fault in faults:
        print(fault)
    print("%d faults" % len(faults))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
