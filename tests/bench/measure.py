"""Runs programs in turn and keeps what each cost: wall time, processor time, peak memory, instructions."""
import os
import re
import statistics
import subprocess
import sys
import time


class Cost:
    """The medians of several runs of one command."""

    def __init__(self):
        self.walls, self.cpus, self.peaks = [], [], []

    def take(self, wall, cpu, peak):
        self.walls.append(wall)
        self.cpus.append(cpu)
        self.peaks.append(peak)

    @property
    def wall(self):
        return statistics.median(self.walls)

    @property
    def cpu(self):
        return statistics.median(self.cpus)

    @property
    def peak(self):
        """In MB (10^6 bytes)."""
        return max(self.peaks)


class Runner:
    """Runs commands with the environment of the benchmark; standard output goes nowhere, as to a file of a cron job."""

    def __init__(self, environment, folder):
        self.environment = environment
        self.words = os.path.join(folder, "stderr")

    def run(self, command, stdin=None, now=None, accept=(0, 1)):
        """(wall s, processor s, peak MB) of one run, whose exit status must be one of those accepted."""
        environment = dict(self.environment, PLENARY_NOW=now) if now else self.environment
        with open(self.words, "wb") as words, open(stdin or os.devnull, "rb") as source:
            begin = time.perf_counter()
            child = subprocess.Popen(command, env=environment, stdin=source, stdout=subprocess.DEVNULL, stderr=words)
            _, status, used = os.wait4(child.pid, 0)
            wall = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in accept:
            with open(self.words, encoding="utf-8", errors="replace") as words:
                sys.exit("%s\nexit status %d\n%s" % (" ".join(command), child.returncode, words.read(2000)))
        return wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6

    def pair(self, ours, peer, runs, prepare=lambda: None, prepare_peer=lambda: None, **how):
        """The costs of two commands that run in turn, so that what else the machine does meets both."""
        costs = Cost(), Cost()
        for _ in range(runs):
            prepare()
            costs[0].take(*self.run(ours, **how))
            prepare_peer()
            costs[1].take(*self.run(peer))
        return costs

    def instructions(self, command):
        """What callgrind counts; the noise of a shared machine does not move it."""
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                              env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        found = re.search(r"Collected : (\d+)", done.stderr.decode("utf-8", "replace"))
        if not found:
            sys.exit("callgrind counted nothing:\n" + done.stderr.decode("utf-8", "replace")[-2000:])
        return int(found.group(1))
