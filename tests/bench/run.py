#!/usr/bin/env python3
"""The figures of docs/performance.md: plenary beside a peer, interleaved in one run.

    run.py PROGRAM MAKE_DELEGATES [--only 1,3,5,7,10,11] [--rows 100000] [--large 1000000] [--runs 5]

Wall times are medians of whole processes; a ratio is ours over the peer's. The peer is the sqlite3 shell, loading
the same file into one table with three indexes and full durability. Instructions are callgrind's, the difference
of two sizes. Prints one Markdown table; nothing is asserted: a figure that looks bad is a figure.
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SCHEMA = """CREATE TABLE registration(
 email TEXT NOT NULL COLLATE NOCASE, title TEXT, given_name TEXT NOT NULL, family_name TEXT NOT NULL, gender TEXT,
 delegation TEXT, organisation TEXT, position TEXT, role TEXT, languages TEXT, phone TEXT,
 arrival TEXT, departure TEXT, dietary TEXT, remarks TEXT);
CREATE UNIQUE INDEX reg_email ON registration((1),email);
CREATE INDEX reg_delegation ON registration((1),delegation,family_name);
CREATE INDEX reg_name ON registration(family_name,given_name);
"""
# Organisations of the generated lists that the world profile does not know.
ORGANISATIONS = {
    "CCIA": "Commission of the Churches on International Affairs",
    "SMOM": "Sovereign Order of Malta",
    "COMSEC": "Commonwealth Secretariat",
    "UNAOC": "United Nations Alliance of Civilizations",
    "IDN-GE": "Interfaith Dialogue Network, Geneva",
    "IPU": "Inter-Parliamentary Union",
    "OIC": "Organization of Islamic Cooperation",
    "LAS": "League of Arab States",
    "ASEAN": "Association of Southeast Asian Nations",
    "OSCE": "Organization for Security and Co-operation in Europe",
    "COE": "Council of Europe",
    "OIF": "International Organization of la Francophonie",
    "AUC": "African Union",
    "ICRC": "International Committee of the Red Cross",
    "EU": "European Union",
}
NOW = "2026-06-01T08:00:00Z"


class Bench:
    def __init__(self, options):
        self.program = os.path.abspath(options.program)
        self.generator = os.path.abspath(options.generator)
        self.runs = options.runs
        self.folder = tempfile.mkdtemp(prefix="plenary-bench-")
        self.rows = []
        self.environment = dict(os.environ, PLENARY_NOW=NOW, PLENARY_ACTOR="bench", LC_ALL="C.UTF-8")

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, command, stdin=None, check=(0, 1)):
        begin = time.perf_counter()
        done = subprocess.run(command, env=self.environment, stdout=subprocess.PIPE, input=stdin,
                              stderr=subprocess.PIPE, check=False)
        seconds = time.perf_counter() - begin
        if done.returncode not in check:
            sys.exit("%s\nexit status %d\n%s" % (" ".join(command), done.returncode,
                                                 done.stderr.decode("utf-8", "replace")[:2000]))
        return seconds

    def delegates(self, count):
        path = self.path("d%d.csv" % count)
        if not os.path.exists(path):
            subprocess.run([self.generator, "--rows", str(count), "--no-structural", "--out", path],
                           check=True, stderr=subprocess.DEVNULL)
        return path

    def workspace(self, name="ws"):
        """A fresh workspace with one meeting to which anyone may come."""
        path = self.path(name)
        shutil.rmtree(path, ignore_errors=True)
        self.run([self.program, "init", path, "--profile", "world"], check=(0,))
        known = open(os.path.join(path, "partners.toml"), encoding="utf-8").read()
        with open(os.path.join(path, "partners.toml"), "a", encoding="utf-8") as file:
            for code, organisation in ORGANISATIONS.items():
                if 'code = "%s"' % code not in known:
                    file.write('\n[[partner]]\ncode = "%s"\nkind = "organisation"\nname = {en = "%s"}\n'
                               % (code, organisation))
        self.run([self.program, "-C", path, "meeting", "new", "bench", "--title", "Bench", "--start",
                  "2026-09-10", "--end", "2026-09-20", "--city", "Geneva", "--country", "CH", "--timezone",
                  "Europe/Zurich", "--deadline", "2026-08-31", "--open-to", "anyone", "--quota", "none"],
                 check=(0,))
        return path

    def import_command(self, workspace, csv, *more):
        return [self.program, "-C", workspace, "register", "import", csv, "--yes", "--partial",
                "--rejects", self.path("rejects.csv"), "--json", *more]

    def shell_import(self, csv):
        database = self.path("peer.db")
        for name in (database, database + "-journal"):
            if os.path.exists(name):
                os.remove(name)
        with open(self.path("schema.sql"), "w", encoding="utf-8") as file:
            file.write(SCHEMA)
        return ["sqlite3", database, "-cmd", ".read " + self.path("schema.sql"),
                ".import --csv --skip 1 %s registration" % csv]

    def pair(self, ours, peer, prepare_ours=None, prepare_peer=None, runs=None):
        """Runs the two in turn; each is a function that gives the command."""
        a, b = [], []
        for _ in range(runs or self.runs):
            if prepare_ours:
                prepare_ours()
            a.append(self.run(ours()))
            if prepare_peer:
                prepare_peer()
            b.append(self.run(peer(), check=(0, 1)))
        return statistics.median(a), statistics.median(b)

    def figure(self, budget, what, target, ours, peer, unit="s"):
        ratio = ours / peer
        self.rows.append((budget, what, target, "%.3f %s" % (ours, unit), "%.3f %s" % (peer, unit), "%.2f" % ratio))
        print("| %s | %s | %s | %s | %s | %s |" % self.rows[-1], flush=True)

    def instructions(self, command):
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                              env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        return int(re.search(r"Collected : (\d+)", done.stderr.decode()).group(1))

    # -- the budgets -----------------------------------------------------------------------------

    def first_import(self, count, target, runs):
        csv = self.delegates(count)
        ours, peer = self.pair(lambda: self.import_command(self.path("ws"), csv), lambda: self.shell_import(csv),
                               prepare_ours=self.workspace, runs=runs)
        self.figure("1", "first import, %d rows / `.import`" % count, target, ours, peer)

    def second_import(self, count, target, runs):
        csv = self.delegates(count)
        workspace = self.workspace()
        self.run(self.import_command(workspace, csv))
        ours, peer = self.pair(lambda: self.import_command(workspace, csv), lambda: self.shell_import(csv), runs=runs)
        self.figure("3", "re-import of the unchanged file, %d rows / `.import`" % count, target, ours, peer)

    def instructions_a_row(self):
        counts = []
        for count in (1000, 10000):
            csv = self.delegates(count)
            counts.append(self.instructions(self.import_command(self.workspace(), csv)))
        each = (counts[1] - counts[0]) / 9000
        self.rows.append(("5", "instructions a row, first import", "<= 40,000", "%.0f" % each, "", ""))
        print("| %s | %s | %s | %s | %s | %s |" % self.rows[-1], flush=True)

    def daily(self, count, target):
        csv = self.delegates(count)
        workspace = self.workspace()
        self.run(self.import_command(workspace, csv))
        self.run(self.shell_import(csv))
        database = self.path("peer.db")
        subprocess.run(["sqlite3", database, "CREATE INDEX cover ON registration(delegation, gender, role)"], check=True)
        later = dict(self.environment, PLENARY_NOW="2026-06-11T08:00:00Z")
        saved, self.environment = self.environment, later
        ours, peer = self.pair(
            lambda: [self.program, "-C", workspace, "report", "daily", "--json"],
            lambda: ["sqlite3", database, "SELECT delegation, gender, role, count(*) FROM registration GROUP BY 1,2,3"])
        past, _ = self.pair(
            lambda: [self.program, "-C", workspace, "report", "daily", "--json", "--as-of", "2026-06-05"],
            lambda: ["true"])
        self.environment = saved
        self.figure("7", "`report daily --json`, %d registrations / grouped count" % count, target, ours, peer)
        self.figure("8", "the same `--as-of` a past day / grouped count", "<= 1.5", past, peer)

    def start(self):
        empty = self.path("empty")
        with open(empty + ".cpp", "w", encoding="utf-8") as file:
            file.write("#include <string>\nint main(int n, char** v) { return std::string(v[n - 1]).empty(); }\n")
        subprocess.run(["g++", "-O2", "-o", empty, empty + ".cpp"], check=True)
        ours, peer = self.pair(lambda: [self.program, "--version"], lambda: [empty], runs=50)
        self.figure("10", "`--version` / an empty C++ program", "<= 3", ours * 1000, peer * 1000, "ms")
        csv = self.delegates(100)
        workspace = self.workspace()
        self.run(self.import_command(workspace, csv))
        self.run(self.shell_import(csv))
        query = "SELECT * FROM registration ORDER BY delegation, family_name"
        ours, peer = self.pair(lambda: [self.program, "-C", workspace, "list", "participants"],
                               lambda: ["sqlite3", "-box", self.path("peer.db"), query], runs=50)
        self.figure("10", "`list participants`, 100 people / `sqlite3`", "<= 2.5", ours * 1000, peer * 1000, "ms")

    def single_registrations(self, count):
        workspace = self.workspace()
        database = self.path("single.db")
        if os.path.exists(database):
            os.remove(database)
        subprocess.run(["sqlite3", database, SCHEMA], check=True)
        ours, peer = [], []
        for number in range(count):
            ours.append(self.run([self.program, "-C", workspace, "register", "add", "--name", "Person N%d" % number,
                                  "--delegation", "SN", "--email", "n%d@sn.example" % number]))
            peer.append(self.run(["sqlite3", database,
                                  "INSERT INTO registration(email,given_name,family_name,delegation) "
                                  "VALUES('n%d@sn.example','Person','N%d','SN')" % (number, number)]))
        self.figure("11", "%d single registrations, a process each / `sqlite3` INSERT" % count, "<= 2.0",
                    sum(ours), sum(peer))
        text = "name,delegation,email\n" + "".join(
            "Many N%d,SN,m%d@sn.example\n" % (number, number) for number in range(count))
        many = self.run([self.program, "-C", workspace, "register", "add", "-"], stdin=text.encode())
        self.figure("11", "`register add -` of %d / the same loop" % count, "<= 0.05", many, sum(peer))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("generator")
    arguments.add_argument("--only", default="1,3,5,7,10,11")
    arguments.add_argument("--rows", type=int, default=100000)
    arguments.add_argument("--large", type=int, default=1000000)
    arguments.add_argument("--runs", type=int, default=5)
    options = arguments.parse_args()
    only = options.only.split(",")
    bench = Bench(options)
    print("| budget | what | target | plenary | peer | ratio |\n|---|---|---|---|---|---|", flush=True)
    try:
        if "1" in only:
            bench.first_import(options.rows, "<= 0.70", options.runs)
            bench.first_import(options.large, "<= 0.45", 1)
        if "3" in only:
            bench.second_import(options.rows, "<= 0.15", options.runs)
            bench.second_import(options.large, "<= 0.08", 1)
        if "5" in only:
            bench.instructions_a_row()
        if "7" in only:
            bench.daily(options.large, "<= 0.10")
        if "10" in only:
            bench.start()
        if "11" in only:
            bench.single_registrations(1000)
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)


if __name__ == "__main__":
    main()
