"""Every command of the program, and what it is tried on.

The program's own help says which commands there are: one that stands neither among the readers nor
among the scenes stops the run, so that whoever adds a command says which it is.
"""

import dataclasses

MALDON, BASILDON = "maldon-district-council", "basildon-council"
BRAINTREE, ROCHFORD = "braintree-district-council", "rochford-district-council"

# Commands that write nothing, and words with which they have something to read. A run of each proves
# that they change no file.
READERS = {
    "status": ["status", "--json"],
    "score": ["score", "answers.csv", "--round-date", "2026-03-31"],
    "round list": ["round", "list"],
    "plan list": ["plan", "list", "maldon"],
    "offers list": ["offers", "list"],
    "review list": ["review", "list"],
    "board list": ["board", "list", "maldon"],
    "evidence list": ["evidence", "list", "maldon"],
    "release list": ["release", "list"],
    "history": ["history", "--json"],
    "verify": ["verify"],
    "framework list": ["framework", "list"],
    "framework show": ["framework", "show"],
    "framework check": ["framework", "check", "later.yaml"],
    "framework diff": ["framework", "diff", "essex-data-declaration", "later.yaml"],
    "framework new": ["framework", "new"],
    "framework schema": ["framework", "schema"],
    "completions": ["completions", "bash"],
    "man": ["man"],
}


@dataclasses.dataclass(frozen=True)
class Scene:
    """One command as it is tried: its words, where it begins, and what was done there before."""

    words: tuple
    start: str = "programme"  # A folder of scenery.py.
    before: tuple = ()  # Commands run in the folder first.
    note: str = ""
    # Whether the files that it writes are there together or not at all where a disk is full.
    is_whole: bool = True

    @property
    def command(self):
        """The command's name in the help."""
        return self.words[0] if self.words[0] not in GROUPS else " ".join(self.words[:2])

    @property
    def name(self):
        return self.command + (f", {self.note}" if self.note else "")


GROUPS = {"round", "evidence", "plan", "offers", "review", "board", "report", "release", "framework"}


def scene(*words, **more):
    """A scene of one command."""
    return Scene(words, **more)


SCENES = [
    scene("demo", "--output", "demo", start="empty"),
    scene("demo", "--output", "demo", "--force", start="empty", note="over another",
          before=(("demo", "--output", "demo"),)),
    scene("init", "--workspace", "new.declaration", start="empty"),
    scene("partners", "--partners", "partners.yaml"),
    scene("round", "add", "autumn-2026", "--date", "2026-09-30", "--target-for",
          "sponsored-projects=2", "--smallest-group", "6", "--disclosure", "partners"),
    scene("round", "extend", "spring-2026", "--closes", "2999-12-31"),
    scene("round", "invite", is_whole=False),
    scene("round", "remind", is_whole=False),
    scene("round", "edition", "spring-2025", "later.yaml"),
    scene("round", "confirm", BRAINTREE, "analyst-network"),
    scene("form", MALDON),
    scene("form", MALDON, "--force", note="over another", before=(("form", BASILDON),
          ("form", MALDON, "--contact", "somebody else"))),
    scene("form", MALDON, "--sheet", note="a workbook"),
    scene("form", MALDON, "--csv", note="a table"),
    scene("form", "--all", "--output", "forms", note="of everybody", is_whole=False),
    scene("import", "answers.csv"),
    scene("import", "returned", note="a folder"),
    scene("import", "--crosswalk", "crosswalk.yaml", "return.csv", note="from elsewhere"),
    scene("agree", MALDON, "--question", "took-part", "--answer", "met", "--because", "We looked."),
    scene("plan", "add", MALDON, "2.1.2", "--action", "Write the list", "--owner", "head of HR"),
    scene("plan", "change", MALDON, "1", "--progress", "done"),
    scene("plan", "carry", MALDON),
    scene("offers", "add", BASILDON, "2.1", "--note", "A morning"),
    scene("offers", "ask", BASILDON, "2.2"),
    scene("offers", "withdraw", MALDON, "2.1"),
    scene("review", "add", BASILDON, "--kind", "independent", "--by", "Audit", "--date",
          "2026-03-20"),
    scene("review", "remove", MALDON, "1"),
    scene("board", "purpose", MALDON, "decision"),
    scene("board", "recommend", MALDON, "Name a sponsor", "--activity", "1.1"),
    scene("board", "risk", MALDON, "One analyst holds the key.", "--activity", "2.1"),
    scene("board", "ask", MALDON, "Fund a steward.", "--activity", "3.3"),
    scene("board", "change", MALDON, "1", "--due", "2026-10-31"),
    scene("board", "remove", MALDON, "1"),
    scene("evidence", "add", MALDON, "--kind", "data", "--title", "Log", "--shows", "took-part"),
    scene("evidence", "expire", MALDON, "--title", "List", "--because", "It was replaced."),
    scene("sign-off", MALDON, "--role", "Chief Executive", "--name", "Grace Hopper", "--exceptions",
          "Only one activity.", "--date", "2026-04-20", "--yes"),
    scene("sign-off", BASILDON, "--reopen", "--because", "The wrong minutes.", note="undone"),
    scene("falls", ROCHFORD, "analyst-network", "--because", "The list was lost."),
    scene("forget", BASILDON, "--name", "Ada Byron"),
    scene("export", "--output", "data"),
    scene("export", "--output", "data", "--for-excel", "--force", note="over another",
          before=(("export", "--output", "data"),)),
    scene("report", "compare", "--output", "page.html"),
    scene("report", "compare", "--output", "page.html", "--force", note="over another",
          before=(("report", "partner", MALDON, "--output", "page.html"),)),
    scene("report", "partner", MALDON, "--output", "page.html"),
    scene("report", "trend", "--output", "page.html"),
    scene("report", "board", MALDON, "--output", "page.html"),
    scene("report", "pack", "--output", "pack"),
    scene("report", "pack", "--output", "pack", "--force", note="over another",
          before=(("report", "pack", "--output", "pack", "--round", "spring-2025"),)),
    scene("release", "make", "--audience", "lead", "--output", "released", "--date", "2026-07-01"),
    scene("backup", "copy.declaration", "--workspace", "essex.declaration"),
    scene("copy", "essex.declaration", "copy.declaration"),
    scene("status", start="older", note="of an older workspace"),
    scene("offers", "add", "b-body", "work", start="older", note="to an older workspace"),
]

# Tried by conversation.py, since it takes a person at a terminal.
CONVERSATIONS = {"assess"}

# Needs a server: Tests/EndToEnd/test_register_faults.py cuts the connection to one.
ON_A_SERVER = {"register"}


def unclassified(commands):
    """The commands that the program has and that nobody has said to be readers or writers."""
    known = set(READERS) | {scene.command for scene in SCENES} | CONVERSATIONS | ON_A_SERVER
    return sorted(set(commands) - known), sorted(known - set(commands))
