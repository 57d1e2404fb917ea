#!/usr/bin/env python3
"""Which way the #include lines point (docs/ARCHITECTURE.md), and which package shows where.

    layers_test.py SOURCE_DIR
"""
import os
import re
import sys

MIDDLE = ["intake", "config", "store", "documents", "render"]
BELOW = {
    "vocabulary": [],
    "domain": ["vocabulary"],
    "codec": ["domain", "vocabulary"],
    "document": ["vocabulary"],  # document.h: where documents and render meet
    "modules": ["document", "codec", "domain", "vocabulary"],  # what modules are known by
}
for layer in MIDDLE:
    BELOW[layer] = ["modules", "codec", "domain", "vocabulary", "document"]
BELOW["actions"] = MIDDLE + BELOW["render"]
# lib/modules/<name>: what the program opens on first use. One does not know another.
BELOW["module"] = BELOW["render"]
BELOW["cli"] = ["actions"] + BELOW["actions"]

PACKAGES = {  # what an include begins with -> the files that may hold it
    "CLI/": r"cli/parser\.cpp",
    "toml++/": r"lib/src/config/[a-z_]+\.cpp",
    "SQLiteCpp/": r"lib/src/store/.*",
    "sqlite3": r"lib/src/store/.*",
    "sodium": r"lib/src/store/.*",
    "nlohmann/": r"lib/src/codec/json[a-z_]*\.cpp",
    "unicode/": r"lib/src/(vocabulary/.*|domain/names/.*|codec/encoding[a-z_]*\.cpp)",
    "tl/": r"lib/include/plenary/result\.h",
    "fmt/": r"(lib/src|cli)/.*",
    "zip.h": r"lib/modules/sheets/zip_archive\.h",
    "expat": r"lib/modules/sheets/xml_reader\.cpp",
    "xlsxwriter": r"lib/modules/sheets/write(\.cpp|_pages\.(h|cpp))",
}
ONE_FILE_ONLY = ["CLI/", "toml++/"]


def layer_of_header(name):
    """The layer of an include of ours: "plenary/store.h", "store/connection.h"."""
    parts = name.split("/")
    if parts[0] == "plenary":
        parts = parts[1:]
    first = parts[0] if len(parts) > 1 else parts[0][:-2]
    return first if first in BELOW else ("actions" if first == "installation" else "vocabulary")


def layer_of_file(path):
    if path.startswith("cli/"):
        return "cli"
    if path.startswith("lib/include/plenary/"):
        return layer_of_header(path[len("lib/include/"):])
    if path.startswith("lib/modules/"):
        return "module"
    return path[len("lib/src/"):].split("/")[0]


def sources(root):
    for top in ("lib", "cli"):
        for folder, _, names in os.walk(os.path.join(root, top)):
            for name in names:
                if name.endswith((".h", ".cpp")):
                    yield os.path.relpath(os.path.join(folder, name), root)


def main():
    root = sys.argv[1]
    faults, holders, lines = [], {}, 0
    for path in sorted(sources(root)):
        layer = layer_of_file(path)
        with open(os.path.join(root, path), encoding="utf-8") as file:
            text = file.read()
        for mark, name in re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', text, re.M):
            lines += 1
            if mark == '"':
                local = os.path.join(root, os.path.dirname(path), name)
                if path.startswith("cli/") and not name.startswith("plenary/"):
                    continue
                inside = path.startswith("lib/modules/") and name.startswith(path.split("/")[2] + "/")
                below = layer if inside or os.path.exists(local) else layer_of_header(name)
                if below != layer and below not in BELOW[layer]:
                    faults.append("%s (%s) includes %s (%s)" % (path, layer, name, below))
                continue
            for package, allowed in PACKAGES.items():
                if name.startswith(package):
                    holders.setdefault(package, []).append(path)
                    if not re.fullmatch(allowed, path):
                        faults.append("%s includes <%s>, which only %s may" % (path, name, allowed))
    for package in ONE_FILE_ONLY:
        if len(set(holders.get(package, []))) != 1:
            faults.append("%s is in %s; one file should hold it" % (package, holders.get(package)))
    if lines < 100:
        faults.append("only %d include lines were read: the test looks in the wrong place" % lines)
    for fault in faults:
        print(fault)
    print("%d include lines, %d faults" % (lines, len(faults)))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
