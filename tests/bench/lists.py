"""What is measured upon: generated lists of delegates, workspaces that hold them, and the databases of the peer."""
import os
import shutil
import subprocess

NOW = "2026-06-01T08:00:00Z"
# The peer keeps what a careful script would: a list as it was sent, three indexes, no duplicate address.
SCHEMA = """CREATE TABLE registration(
 email TEXT NOT NULL COLLATE NOCASE, title TEXT, given_name TEXT NOT NULL, family_name TEXT NOT NULL, gender TEXT,
 delegation TEXT, organisation TEXT, position TEXT, role TEXT, languages TEXT, phone TEXT,
 arrival TEXT, departure TEXT, dietary TEXT, remarks TEXT);
CREATE UNIQUE INDEX reg_email ON registration((1),email);
CREATE INDEX reg_delegation ON registration((1),delegation,family_name);
CREATE INDEX reg_name ON registration(family_name,given_name);
"""
# The same registrations as a list of ours holds them, for questions: by delegation, and covering the counts.
QUESTIONS = """CREATE TABLE reg AS SELECT 1 AS meeting_id, CAST(julianday(received) AS INTEGER) AS registered_at,
 CAST(change AS INTEGER) AS changed_at, * FROM exported;
DROP TABLE exported;
CREATE INDEX reg_cover ON reg(meeting_id, delegation, gender, status, registered_at, changed_at);
CREATE INDEX reg_delegation ON reg(meeting_id, delegation, family_name);
VACUUM;
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


class Lists:
    def __init__(self, runner, program, generator, folder):
        self.runner = runner
        self.program = program
        self.generator = generator
        self.folder = folder
        self.save("schema.sql", SCHEMA)

    def path(self, name):
        return os.path.join(self.folder, name)

    def save(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    def delegates(self, rows, **options):
        """A generated list, made once. It holds no short records, which would stop the peer."""
        words = [word for key, value in options.items() for word in ("--" + key, str(value))]
        path = self.path("d%d%s.csv" % (rows, "".join(words).replace("--", "-")))
        if not os.path.exists(path):
            subprocess.run([self.generator, "--rows", str(rows), "--no-structural", *words, "--out", path],
                           check=True, stderr=subprocess.DEVNULL)
        return path

    def plenary(self, workspace, *words):
        return [self.program, "-C", workspace, *words]

    def workspace(self, name="empty"):
        """A fresh workspace with one meeting to which anyone may come."""
        path = self.path(name)
        shutil.rmtree(path, ignore_errors=True)
        self.runner.run([self.program, "init", path, "--profile", "world"], accept=(0,))
        partners = os.path.join(path, "partners.toml")
        with open(partners, encoding="utf-8") as file:
            known = file.read()
        with open(partners, "a", encoding="utf-8") as file:
            for code, organisation in ORGANISATIONS.items():
                if 'code = "%s"' % code not in known:
                    file.write('\n[[partner]]\ncode = "%s"\nkind = "organisation"\nname = {en = "%s"}\n'
                               % (code, organisation))
        self.meeting(path, "first")
        return path

    def meeting(self, workspace, identifier):
        self.runner.run(self.plenary(workspace, "meeting", "new", identifier, "--title", identifier, "--start",
                                     "2026-09-10", "--end", "2026-09-20", "--city", "Geneva", "--country", "CH",
                                     "--timezone", "Europe/Zurich", "--deadline", "2026-08-31", "--open-to", "anyone",
                                     "--quota", "none"), accept=(0,))

    def copy(self, workspace, name="copy"):
        path = self.path(name)
        shutil.rmtree(path, ignore_errors=True)
        shutil.copytree(workspace, path)
        return path

    def importing(self, workspace, csv, *more):
        return self.plenary(workspace, "register", "import", csv, "--yes", "--partial", "--rejects",
                            self.path("rejects.csv"), "--json", *more)

    def filled(self, csv, name):
        workspace = self.workspace(name)
        self.runner.run(self.importing(workspace, csv))
        return workspace

    def shell_importing(self, csv):
        """The peer of an import; its database must not be there."""
        return ["sqlite3", self.path("peer.db"), "-cmd", ".read " + self.path("schema.sql"),
                ".import --csv --skip 1 %s registration" % csv]

    def remove_peer(self):
        for name in ("peer.db", "peer.db-journal"):
            if os.path.exists(self.path(name)):
                os.remove(self.path(name))

    def questions(self, workspace, name):
        """The registrations of a workspace as a table of the peer's."""
        database, exported = self.path(name + ".db"), self.path("exported.csv")
        if os.path.exists(database):
            os.remove(database)
        self.runner.run(self.plenary(workspace, "list", "participants", "--output", exported), accept=(0,))
        subprocess.run(["sqlite3", database, ".import --csv %s exported" % exported], check=True)
        subprocess.run(["sqlite3", database, QUESTIONS], check=True)
        os.remove(exported)
        return database

    def largest_delegation(self, database):
        done = subprocess.run(["sqlite3", database, "SELECT delegation, count(*) FROM reg GROUP BY 1 "
                               "ORDER BY 2 DESC LIMIT 1"], check=True, stdout=subprocess.PIPE)
        return done.stdout.decode().strip().split("|")
