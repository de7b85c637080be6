"""`declaration assess`: the interview, typed on a terminal (REPORTS 1 to 7)."""

import random
import re
import signal
import time

import pytest

from support import frameworks, ladder, tables
from support.terminal import criterion, prompt

ORGANISATION = "maldon-district-council"


class Person:
    """Somebody who answers by a plan, and remembers what the program has taken."""

    def __init__(self, terminal, activities, plan):
        self.terminal = terminal
        self.plan = plan
        self.ids = {
            f"{activity.number}.{count}": id
            for activity in activities
            for count, (id, _) in enumerate(activity.criteria, 1)
        }
        self.taken = {}
        self.at = None
        self.shown = ""

    def begin(self):
        """Reads until the first prompt."""
        return self.hear(self.terminal.read())

    def hear(self, shown):
        self.shown = shown
        self.at = criterion(shown) or self.at
        return shown

    def say(self, line):
        return self.hear(self.terminal.say(line))

    def answer(self):
        """Answers the open prompt as planned. An answer counts as taken at the next prompt."""
        asked = prompt(self.shown)
        if asked.startswith("Answer"):
            number = self.at
            letter = self.plan(number)
            self.say(str("mpnd".index(letter) + 1))
            if letter == "p":
                assert prompt(self.shown) == "What is missing?"
                self.say(f"Not all of {number}.")
            self.taken[number] = letter
        elif asked.startswith("Enter"):
            self.say("")
        else:
            raise AssertionError(f"nobody planned for {asked!r}")

    def answer_until(self, count):
        """Gives answers until so many are taken."""
        while len(self.taken) < count:
            self.answer()

    def finish(self):
        """Answers everything to the end."""
        while prompt(self.shown):
            self.answer()
        assert self.terminal.end() == 0


def by_activity(activities):
    """A plan with every ending: blocked at each level by each kind of block, unknowns, full marks."""
    endings = ["mmmmmmm", "n", "mp", "mmmn", "mdmmpm", "mmmmmn", "dddd", "mnn", "mmmmmmd"]
    letters = {}
    for count, activity in enumerate(activities):
        answers = endings[count % len(endings)].ljust(len(activity.criteria), "m")
        for number, letter in enumerate(answers, 1):
            letters[f"{activity.number}.{number}"] = letter
    return letters.__getitem__


def answers_kept(declaration, *options):
    """The answers in the workspace by question, through the export."""
    run = declaration("export", "--answers", *options)
    return {
        row["question"]: row["answer"]
        for row in tables.records(run.out)
        if row["answer"] not in ("", "unanswered", "not asked")
    }


def labels(person):
    return {person.ids[number]: ladder.LABELS[letter] for number, letter in person.taken.items()}


@pytest.fixture
def person(workspace, terminal, activities):
    """Starts the interview for an organisation, with a plan."""

    def start(*options, organisation=ORGANISATION, plan=None):
        asked = terminal("assess", organisation, *options)
        someone = Person(asked, activities, plan or by_activity(activities))
        someone.begin()
        return someone

    return start


def test_from_start_to_completion(person, declaration, activities):
    someone = person()
    assert someone.shown.startswith("The Essex Data Declaration: Maldon District Council\n")
    assert "Activity 1 of 13: 1.1 " in someone.shown
    someone.finish()
    assert "Thank you. Every activity is completed." in someone.shown
    for count, activity in enumerate(activities, 1):
        # A title may be broken across lines; its number is not.
        assert f"Activity {count} of 13: {activity.number} " in someone.terminal.transcript

    assert answers_kept(declaration, "--organisation", ORGANISATION) == labels(someone)
    run = declaration("export", "--answers", "--organisation", ORGANISATION)
    notes = {row["question"]: row["note"] for row in tables.records(run.out) if row["note"]}
    assert notes == {
        someone.ids[number]: f"Not all of {number}."
        for number, letter in someone.taken.items()
        if letter == "p"
    }


def test_reports_11_it_asks_what_the_ladder_asks_and_no_more(person, activities):
    someone = person()
    someone.finish()
    for activity in activities:
        levels = [level for _, level in activity.criteria]
        numbers = [f"{activity.number}.{count}" for count in range(1, len(levels) + 1)]
        letters = [someone.plan(number) for number in numbers]
        stop = min((at for at, letter in zip(levels, letters) if letter in "pn"), default=max(levels))
        asked = [number for number, level in zip(numbers, levels) if level <= stop]
        assert [number for number in numbers if number in someone.taken] == asked
        level = ladder.reached(levels, "".join(letters), "m")
        assert re.search(rf"^{activity.number} stands at level {level} ", someone.terminal.transcript, re.M)


def test_reports_3_each_commitment_and_the_whole_end_on_a_check(person):
    someone = person()
    someone.finish()
    seen = someone.terminal.transcript
    for commitment in frameworks.commitments(frameworks.declaration()):
        assert "Check your answers: " + commitment.title in " ".join(seen.split())
    assert "Check the whole: Maldon District Council" in seen


def test_reports_1_5_every_word_that_can_be_typed(person, declaration, terminal, activities):
    someone = person(plan=lambda number: "m")

    # help and list leave the question open.
    for word in "back go list note evidence skip help save quit".split():
        assert re.search(rf"^  {word} ", someone.say("help"), re.MULTILINE)
    shown = someone.say("list")
    for activity in activities:
        assert re.search(rf"^{activity.number}  .*: Not started$", shown.replace("\n     ", " "), re.M)
    assert prompt(shown).startswith("Answer")

    # A note in one line, and evidence that shows two criteria.
    assert "Your note: The register is new." in someone.say("note The register is new.")
    assert prompt(someone.say("evidence")) == "Kind of evidence, 1 to 4"
    for line, asks in [
        ("document", "What is it called?"),
        ("The register", "Where is it kept? (Enter to leave out)"),
        ("Intranet", "What date is on it? (Enter for none)"),
        ("1 March 26", "What date is on it? (Enter for none)"),
        ("01/03/2026", "It shows 1.1.1. Which others does it show? (Enter for none)"),
    ]:
        assert prompt(someone.say(line)) == asks
    assert "The evidence is kept." in someone.say("1.1.2")

    # back shows the answer that was given, and Enter keeps it.
    someone.answer()
    assert someone.at == "1.1.2"
    assert "Your answer now: Met" in someone.say("back")
    assert someone.at == "1.1.1"
    someone.say("")
    assert someone.at == "1.1.2"

    # skip leaves a criterion unanswered and shows it at the end.
    someone.say("skip")
    assert someone.at == "1.1.3"
    while prompt(someone.shown).startswith("Answer"):
        someone.answer()
    assert "Still unanswered: 1.1.2." in someone.shown

    # go, to an activity and to a criterion.
    assert f"Activity {len(activities)} of 13" in someone.say(f"go {activities[-1].number}")
    someone.say("go 1.1.2")
    assert someone.at == "1.1.2"
    assert "saved" in someone.say("save")
    assert "Run the same command again" in someone.say("quit")
    assert someone.terminal.end() == 0

    # The next run begins at the only gap, and the evidence is there.
    again = person()
    assert again.at == "1.1.2"
    again.say("evidence")
    assert "Already here: The register (document, 1 March 2026)" in again.shown
    rows = tables.records(declaration("export", "--answers", "--organisation", ORGANISATION).out)
    first, second = [row for row in rows if row["evidence_title"]]
    assert [first["question"], second["question"]] == [id for id, _ in activities[0].criteria[:2]]
    assert first["note"] == "The register is new."
    assert first["evidence_date"] == "2026-03-01"


def test_a_wrong_line_changes_nothing_and_says_what_to_type(person, declaration):
    someone = person()
    for line in ["9", "yes", "1 2", "-1", "\u2192", "x" * 3000]:
        shown = someone.say(line)
        assert "Type a number from 1 to 4" in " ".join(shown.split())
        assert prompt(shown) == "Answer 1 to 4, or help"
    assert "They run from 1.1 to 5." in someone.say("go 9.9")
    someone.say("quit")
    assert answers_kept(declaration) == {}


@pytest.mark.parametrize("count", [1, 2, 7, 20, 41])
def test_reports_6_nothing_acknowledged_is_lost_to_a_kill(person, declaration, count):
    someone = person()
    someone.answer_until(count)
    someone.terminal.kill()
    assert answers_kept(declaration) == labels(someone)

    again = person()
    answers = "1 answer" if count == 1 else f"{count} answers"
    greeting = " ".join(again.shown.split())
    assert f"You have given {answers}, and " in greeting
    assert "Carrying on with the first criterion that is left." in greeting
    again.taken = dict(someone.taken)
    # Question k + 1 is the first that is asked and has no answer.
    assert order(again.at) > max(map(order, someone.taken))
    again.finish()
    assert answers_kept(declaration) == labels(again)
    assert len(again.taken) > count


def test_a_kill_at_any_moment_loses_nothing_that_was_answered(terminal, workspace, declaration):
    """Sixty kills, each while answers are being typed as fast as the terminal takes them."""
    chance = random.Random(9)
    kept, moments = 0, []
    for number in range(60):
        if number % 12 == 0:
            kept = 0
        someone = terminal("assess", ORGANISATION, "--role", f"colleague {number // 12}")
        someone.type("1\n" * 8)
        # The moment is the test's own: anywhere from before the first question to after the last.
        time.sleep(chance.random() * 0.1)
        someone.kill()
        someone.end()
        asked = len(re.findall(r"^[0-9.]+ Criterion ", someone.transcript, re.MULTILINE))
        now = len(answers_by(declaration, f"colleague {number // 12}"))
        # Whatever was followed by another question is there, and at most the one in the making.
        assert kept + max(0, asked - 1) <= now <= kept + 8
        assert declaration("verify").messages == "The workspace is whole.\n"
        kept = now
        moments.append(asked)
    # Kills before the first question, in the midst of the answers and after the last.
    assert min(moments) == 0 and max(moments) > 4 and len(set(moments)) > 4


def answers_by(declaration, role):
    """The answers of one respondent."""
    table = declaration("export", "--answers", "--respondents").out
    rows = [row for row in tables.records(table) if row["respondent"] == role]
    return [row for row in rows if row["answer"] not in ("", "unanswered", "not asked")]


def order(number):
    return [int(part) for part in number.split(".")]


def test_a_note_that_was_cut_off_is_asked_for_again(person, declaration):
    someone = person()
    assert prompt(someone.say("2")) == "What is missing?"
    someone.terminal.kill()
    again = person()
    assert prompt(again.shown) == "What is missing?"
    again.say("Two teams.")
    again.say("quit")
    assert answers_kept(declaration) == {again.ids["1.1.1"]: "partly"}


def test_reports_6_control_c_ends_at_once_with_130(person, declaration):
    someone = person()
    someone.answer_until(3)
    someone.terminal.type("\x03")
    assert someone.terminal.end() == 130
    assert answers_kept(declaration) == labels(someone)


def test_the_end_of_input_stops_as_quit_does(person, declaration):
    someone = person()
    someone.answer_until(3)
    shown = someone.hear(someone.terminal.say("\x04").removeprefix("\n"))
    assert "Run the same command again" in " ".join(shown.split())
    assert someone.terminal.end() == 0
    assert answers_kept(declaration) == labels(someone)


def test_a_terminal_that_goes_away_loses_nothing(person, declaration):
    someone = person()
    someone.answer_until(3)
    someone.terminal.process.send_signal(signal.SIGHUP)
    someone.terminal.process.wait(timeout=30)
    assert answers_kept(declaration) == labels(someone)


def test_one_commitment_alone(person, declaration, activities):
    commitment = frameworks.commitments(frameworks.declaration())[2]
    someone = person("--commitment", commitment.id)
    assert someone.at == "3.1.1"
    someone.finish()
    assert {number[0] for number in someone.taken} == {"3"}
    assert f"of {len(commitment.activities)}: " in someone.terminal.transcript
    assert answers_kept(declaration) == labels(someone)


def test_two_organisations_at_once(person, declaration):
    other = "uttlesford-district-council"
    first = person()
    second = person(organisation=other, plan=lambda number: "n")
    for count in range(1, 13):
        first.answer_until(count)
        second.answer_until(count)
    for someone in (first, second):
        someone.say("quit")
        assert someone.terminal.end() == 0
    assert answers_kept(declaration, "--organisation", ORGANISATION) == labels(first)
    assert answers_kept(declaration, "--organisation", other) == labels(second)


def test_two_people_on_one_organisation_lose_nothing(person, declaration):
    first = person("--commitment", "1.1", plan=lambda number: "m")
    second = person("--commitment", "2.1", plan=lambda number: "n")
    for count in (1, 2):
        first.answer_until(count)
        second.answer_until(1)
    for someone in (first, second):
        someone.say("quit")
        assert someone.terminal.end() == 0
    assert answers_kept(declaration) == labels(first) | labels(second)


def test_last_rounds_answer_is_shown_and_never_selected(person, declaration):
    someone = person()
    someone.answer()
    someone.say("quit")
    declaration("round", "add", "spring-2027", "--date", "2027-03-31")
    again = person()
    assert "Last round you answered: Met" in again.shown
    assert prompt(again.shown) == "Answer 1 to 4, or help"
    assert "Type a number from 1 to 4" in again.say("")
    again.say("quit")
    assert answers_kept(declaration, "--round", "spring-2027") == {}


def test_reports_7_without_a_terminal_nothing_waits(declaration, workspace):
    run = declaration("assess", ORGANISATION, code=64)
    assert "terminal" in run.error and "declaration import" in run.error
    run = declaration("assess", ORGANISATION, input=b"1\n1\n", code=64)
    assert "declaration import" in run.error


def test_reports_5_no_line_is_wider_than_eighty_columns(person):
    someone = person()
    for word in ("help", "list", "evidence", "back"):
        someone.say(word)
    someone.finish()
    wide = [line for line in someone.terminal.transcript.splitlines() if len(line) > 80]
    assert wide == []
