#!/usr/bin/env python3
"""The figures of docs/performance.md: plenary beside a peer, in turn, on the same files.

    run.py PROGRAM MAKE_DELEGATES [--rows 100000] [--large 1000000] [--only 1,3,5] [--runs 5]

A ratio is that of the medians of whole processes; beside it stands the ratio of their processor time, which another
program on the machine moves less. The peer is the sqlite3 shell. Instructions are callgrind's, the difference of two
sizes. Prints one Markdown table. Nothing is asserted: a figure that looks bad is a figure.
"""
import argparse
import os
import shutil
import tempfile

from budgets import Budgets
from lists import NOW, Lists
from measure import Runner


class Table:
    """Prints a line as soon as it is known."""

    def begin(self):
        print("| # | what | budget | plenary | peer | ratio | of processor time |\n|--:|---|---|--:|--:|--:|--:|",
              flush=True)

    def line(self, *cells):
        print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)

    @staticmethod
    def seconds(value):
        return "%.2f s" % value if value >= 1 else "%.1f ms" % (1000 * value)

    def sums(self, number, what, budget, ours, peer, ours_cpu, peer_cpu):
        self.line(number, what, "<= %gx" % budget, self.seconds(ours), self.seconds(peer), "%.2f" % (ours / peer),
                  "%.2f" % (ours_cpu / peer_cpu))

    def ratio(self, number, what, budget, ours, peer):
        self.sums(number, what, budget, ours.wall, peer.wall, ours.cpu, peer.cpu)

    def amount(self, number, what, budget, value, unit):
        self.line(number, what, f"<= {budget:,} {unit}".strip(), f"{value:,.0f} {unit}".strip(), "", "", "")

    def rate(self, number, what, budget, value):
        self.line(number, what, f">= {budget:,}", f"{value:,.0f}", "", "", "")


def read_options():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("generator")
    arguments.add_argument("--rows", type=int, default=100_000, help="size of the lists")
    arguments.add_argument("--large", type=int, default=0, help="a second size, for the budgets that have one")
    arguments.add_argument("--only", default="", help="numbers of budgets, as in 1,3,5")
    arguments.add_argument("--runs", type=int, default=5, help="of each program; half as many of large lists")
    arguments.add_argument("--folder", default=None, help="where to work; on the disk that is to be measured")
    return arguments.parse_args()


def measure(budgets, options):
    small, large = options.rows, options.large
    sizes = [size for size in (small, large) if size]
    largest = sizes[-1:]
    plan = [(1, budgets.first_import, sizes), (2, budgets.second_import, sizes), (3, budgets.same_import, sizes),
            (4, budgets.dry_run, largest), (5, budgets.instructions, [0]), (7, budgets.daily, largest),
            (9, budgets.one_delegation, largest), (10, budgets.start, [0]), (11, budgets.single_registrations, [0]),
            (12, budgets.formats, [small]), (13, budgets.near_duplicates, [small])]
    only = {int(number) for number in options.only.split(",") if number}
    for number, figure, at in plan:
        if only and number not in only:
            continue
        for rows in at:
            figure(rows)


def main():
    options = read_options()
    folder = tempfile.mkdtemp(prefix="plenary-bench-", dir=options.folder)
    environment = dict(os.environ, PLENARY_NOW=NOW, PLENARY_ACTOR="bench", LC_ALL="C.UTF-8", HOME=folder)
    for name in ("PLENARY_WORKSPACE", "PLENARY_MEETING"):
        environment.pop(name, None)
    runner = Runner(environment, folder)
    lists = Lists(runner, os.path.abspath(options.program), os.path.abspath(options.generator), folder)
    table = Table()
    table.begin()
    try:
        measure(Budgets(runner, lists, table, options.runs), options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
