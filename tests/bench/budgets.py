"""The budgets of docs/performance.md, one method for each. `rows` is the size that is measured at."""
import os
import subprocess

from lists import SCHEMA

COUNTS = ("SELECT delegation,gender,status,count(*),sum(registered_at>2461280),sum(changed_at>=2) FROM reg "
          "WHERE meeting_id=1 GROUP BY 1,2,3")
# Ten columns, as a list that people look at has.
COLUMNS = "ref,name,family_name,given_name,delegation,organisation,position,role,status,email"
FIRST_REVISION = "2026-06-10T10:00:00Z"
MORNING_AFTER = "2026-06-11T06:00:00Z"


def by_size(rows, budgets):
    """The budget that is set for a size; sizes between have that of the smaller one."""
    return budgets[0] if rows < 1_000_000 else budgets[1]


class Budgets:
    def __init__(self, runner, lists, table, runs):
        self.runner = runner
        self.lists = lists
        self.table = table
        self.runs = runs

    def runs_at(self, rows):
        return self.runs if rows <= 100_000 else max(1, self.runs // 2)

    def versus_import(self, number, what, budget, rows, command, csv, prepare=lambda: None):
        costs = self.runner.pair(command, self.lists.shell_importing(csv), self.runs_at(rows), prepare,
                                 self.lists.remove_peer)
        self.table.ratio(number, what, budget, *costs)
        return costs[0]

    def first_import(self, rows):
        csv = self.lists.delegates(rows)
        cost = self.versus_import(1, "first import, %s rows, beside `.import`" % f"{rows:,}",
                                  by_size(rows, (0.70, 0.45)), rows,
                                  self.lists.importing(self.lists.path("empty"), csv), csv, self.lists.workspace)
        self.table.amount(6, "peak memory of it", by_size(rows, (128, 400)), cost.peak, "MB")

    def second_import(self, rows):
        """As many other people, for another meeting of a store that holds the first."""
        filled = self.lists.filled(self.lists.delegates(rows), "filled")
        self.lists.meeting(filled, "second")
        csv = self.lists.delegates(rows, seed=2)
        self.versus_import(2, "import into a store that holds %s" % f"{rows:,}", by_size(rows, (1.0, 0.75)), rows,
                           self.lists.importing(self.lists.path("copy"), csv, "--meeting", "second"), csv,
                           lambda: self.lists.copy(filled))

    def same_import(self, rows):
        csv = self.lists.delegates(rows)
        filled = self.lists.filled(csv, "filled")
        self.versus_import(3, "the same list again, %s rows" % f"{rows:,}", by_size(rows, (0.15, 0.08)), rows,
                           self.lists.importing(filled, csv), csv)

    def dry_run(self, rows):
        csv = self.lists.delegates(rows)
        cost = self.versus_import(4, "`--dry-run` of %s rows, beside `.import`" % f"{rows:,}", 0.10, rows,
                                  self.lists.importing(self.lists.workspace(), csv, "--dry-run"), csv)
        self.table.rate(4, "rows a second of it", 700_000, rows / cost.wall)
        self.table.rate(4, "rows a second of its processor time", 700_000, rows / cost.cpu)

    def instructions(self, _):
        few, many = (self.runner.instructions(
            self.lists.importing(self.lists.workspace(), self.lists.delegates(rows))) for rows in (1_000, 10_000))
        self.table.amount(5, "instructions a row, first import", 40_000, (many - few) / 9_000, "")

    def daily(self, rows):
        """The report of the morning after a revision of the list that altered two people in a hundred."""
        workspace = self.lists.filled(self.lists.delegates(rows), "filled")
        revision = self.lists.delegates(rows, revision=1)
        self.runner.run(self.lists.importing(workspace, revision), now=FIRST_REVISION)
        counting = ["sqlite3", self.lists.questions(workspace, "questions"), COUNTS]
        report = self.lists.plenary(workspace, "report", "daily", "--json")
        runs = max(5, self.runs)
        self.table.ratio(7, "`report daily --json`, %s registrations, beside a grouped count" % f"{rows:,}", 0.10,
                         *self.runner.pair(report, counting, runs, now=MORNING_AFTER))
        self.table.ratio(8, "the same `--as-of` a past day", 1.5,
                         *self.runner.pair([*report, "--as-of", "2026-06-05"], counting, runs, now=MORNING_AFTER))

    def one_delegation(self, rows):
        workspace = self.lists.filled(self.lists.delegates(rows), "filled")
        database = self.lists.questions(workspace, "questions")
        code, size = self.lists.largest_delegation(database)
        self.table.ratio(9, "list of one delegation (%s of %s), beside the fetch unsorted" % (size, f"{rows:,}"), 1.5,
                         *self.runner.pair(
                             self.lists.plenary(workspace, "list", "participants", "--delegation", code, "--format",
                                                "csv"),
                             ["sqlite3", "-csv", database,
                              "SELECT * FROM reg WHERE meeting_id=1 AND delegation='%s'" % code],
                             max(9, self.runs)))

    def start(self, _):
        empty = self.lists.path("nothing")
        source = self.lists.save("nothing.cpp", "#include <string>\nint main(int count, char** words) "
                                                "{ return std::string(words[count - 1]).empty(); }\n")
        subprocess.run(["g++", "-O2", "-o", empty, source], check=True)
        self.table.ratio(10, "`--version`, beside an empty C++ program", 3.0,
                         *self.runner.pair([self.lists.program, "--version"], [empty], 50))
        workspace = self.lists.filled(self.lists.delegates(100), "small")
        question = "SELECT %s FROM reg ORDER BY family_name, given_name" % COLUMNS
        self.table.ratio(10, "list of 100 people, beside the shell's", 2.5,
                         *self.runner.pair(
                             self.lists.plenary(workspace, "list", "participants"),
                             ["sqlite3", "-box", self.lists.questions(workspace, "few"), question], 50))

    def single_registrations(self, _):
        count = 1_000
        workspace, database = self.lists.workspace("single"), self.lists.path("single.db")
        if os.path.exists(database):
            os.remove(database)
        subprocess.run(["sqlite3", database, SCHEMA], check=True)
        ours = peer = 0.0
        ours_cpu = peer_cpu = 0.0
        for number in range(count):
            wall, cpu, _ = self.runner.run(
                self.lists.plenary(workspace, "register", "add", "--name", "Person N%d" % number, "--delegation",
                                   "SN", "--email", "n%d@sn.example" % number))
            ours, ours_cpu = ours + wall, ours_cpu + cpu
            wall, cpu, _ = self.runner.run(
                ["sqlite3", database, "INSERT INTO registration(email,given_name,family_name,delegation) "
                                      "VALUES('n%d@sn.example','Person','N%d','SN')" % (number, number)])
            peer, peer_cpu = peer + wall, peer_cpu + cpu
        self.table.sums(11, "1,000 registrations, a process each, beside `sqlite3` INSERT", 2.0, ours, peer,
                        ours_cpu, peer_cpu)
        many = self.lists.save("many.csv", "name,delegation,email\n" + "".join(
            "Many N%d,SN,m%d@sn.example\n" % (number, number) for number in range(count)))
        wall, cpu, _ = self.runner.run(self.lists.plenary(workspace, "register", "add", "-"), stdin=many)
        self.table.sums(11, "`register add -` of 1,000, beside the same loop", 0.05, wall, peer, cpu, peer_cpu)

    def formats(self, rows):
        workspace = self.lists.filled(self.lists.delegates(rows), "filled")
        database = self.lists.questions(workspace, "questions")
        question = "SELECT %s FROM reg ORDER BY family_name, given_name" % COLUMNS
        for form, mode, budget in (("csv", "-csv", 0.6), ("json", "-json", 0.9), ("text", "-table", 0.6)):
            self.table.ratio(12, "list of %s as %s, beside the shell's %s" % (f"{rows:,}", form, mode), budget,
                             *self.runner.pair(
                                 self.lists.plenary(workspace, "list", "participants", "--columns", COLUMNS,
                                                    "--format", form),
                                 ["sqlite3", mode, database, question], max(5, self.runs)))

    def near_duplicates(self, rows):
        """The store is read, everybody compared with everybody, the pairs listed."""
        csv = self.lists.delegates(rows)
        workspace = self.lists.filled(csv, "filled")
        self.versus_import(13, "`list duplicates` of %s people, beside `.import`" % f"{rows:,}", 0.4, rows,
                           self.lists.plenary(workspace, "list", "duplicates", "--format", "csv"), csv)
