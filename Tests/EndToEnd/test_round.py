"""`declaration round invite`, `round remind` and `status`: who is where, and what to write to whom."""

import datetime
import json
import re

from support import frameworks

MALDON = "maldon-district-council"
# What is said of a round after the day on which a body of the Declaration's list became another.
ENDED = (
    "Colchester Borough Council became Colchester City Council on 23 November 2022, and the list does "
    "not have that yet. Take it in: declaration partners --successors\n"
)


def in_days(count):
    return (datetime.date.today() + datetime.timedelta(days=count)).isoformat()


def rows(declaration):
    status = json.loads(declaration("status", "--json").text)
    return {row["organisation"]: row for row in status["organisations"]}, status


def answer(declaration, organisation, entries, respondent="partner lead"):
    lines = ["organisation,question,answer,respondent"]
    lines += [f"{organisation},{id},{label},{respondent}" for id, label in entries]
    declaration("import", "-", input="\n".join(lines).encode() + b"\n")


def everything(label_of_first="not met"):
    """The least that completes every activity: its whole lowest level, which holds a block."""
    found = []
    for activity in frameworks.activities(frameworks.declaration()):
        lowest = activity.criteria[0][1]
        found += [(id, label_of_first) for id, level in activity.criteria if level == lowest]
    return found


def test_each_stage_of_a_round(declaration):
    declaration("init")
    declaration("round", "add", "now", "--date", in_days(0), "--closes", in_days(9))
    stage = lambda: rows(declaration)[0][MALDON]["stage"]  # noqa: E731
    assert stage() == "not invited"
    declaration("round", "invite", "maldon")
    assert stage() == "invited"
    answer(declaration, MALDON, everything()[:1])
    assert stage() == "started"
    answer(declaration, MALDON, everything())
    assert stage() == "awaiting signature"
    answer(declaration, MALDON, everything("met")[:1], "data lead")
    assert stage() == "awaiting agreement"
    first = everything()[0][0]
    declaration(
        "agree", MALDON, "--question", first, "--answer", "not met", "--because", "We looked."
    )
    assert stage() == "awaiting signature"
    declaration("sign-off", MALDON, "--role", "Chief Executive", "--yes")
    found, status = rows(declaration)
    assert found[MALDON]["stage"] == "signed"
    assert found[MALDON]["signed_by"] == "Chief Executive"
    assert found[MALDON]["respondents"] == 2
    assert status["days_left"] == 9
    text = declaration("status").text
    assert all(len(line) <= 100 for line in text.splitlines())
    assert text.splitlines()[0].endswith(", 9 days left")
    assert text.endswith("\nSigned by 1 of 16 organisations.\n")
    chased = " ".join(text.split("\n\n")[2].split())
    assert chased.startswith("15 to invite: Basildon, Braintree, ") and "Maldon" not in chased


def test_an_invitation_says_what_why_by_when_how_and_whom_to_ask(declaration, workspace):
    declaration("round", "extend", "spring-2026", "--closes", "2027-04-30")
    run = declaration("round", "invite", "--contact", "Jo at ecda, jo@example.org")
    assert run.messages == (
        f"{ENDED}Wrote 16 invitations into messages. Next: declaration form --all\n"
    )
    texts = {path.name: path.read_text("utf-8") for path in (declaration.folder / "messages").iterdir()}
    assert set(texts) == {f"{body['id']}.invitation.txt" for body in frameworks.partners()}
    text = texts[f"{MALDON}.invitation.txt"]
    subject, to, what, why, when, how, whom, _ = text.split("\n\n")
    assert subject == (
        "Subject: The Essex Data Declaration: your self-assessment for Spring 2026 by 30 April 2027"
    )
    assert to == "To the partner lead of Maldon District Council"
    assert what == (
        "What: we ask you to assess your organisation against the 5 commitments of the Essex Data "
        "Declaration. There are 13 activities. Each has 7 statements, and stops where you cannot meet "
        "one. It takes about 30 minutes, the gathering of evidence apart."
    )
    assert why.startswith("Why: ") and "shown by name to the round's lead only" in why
    assert when.startswith("By when: ") and "30 April 2027" in when and "31 March 2026" in when
    assert how.startswith("How: ") and f"{MALDON}.spring-2026.form.html" in how
    assert "shared drive" in how
    assert whom == "Whom to ask: Jo at ecda, jo@example.org."
    # The form that the message names is what the command writes.
    assert declaration("form", "maldon").messages == f"Wrote {MALDON}.spring-2026.form.html.\n"
    # Nothing is written over, and nothing is recorded where nothing was written.
    assert "there is a file of that name" in declaration("round", "invite", code=73).error


def test_a_round_says_which_bodies_of_its_list_had_become_another(declaration, tmp_path):
    """The Declaration's list has the borough that signed, and says what it is since."""
    declaration("init")
    assert ENDED not in declaration("round", "add", "before", "--date", "2022-11-22").messages
    assert ENDED in declaration("round", "add", "after", "--date", "2022-11-23").messages
    assert ENDED in declaration("round", "invite", "colchester", "--output", "old").messages
    assert ENDED not in declaration("round", "invite", "maldon", "--output", "old").messages
    run = declaration("partners", "--successors")
    assert run.messages == (
        "Added Colchester City Council, which Colchester Borough Council became on 23 November 2022.\n"
    )
    run = declaration("round", "invite", "colchester", "--output", "new")
    assert ENDED not in run.messages
    assert [path.name for path in (tmp_path / "new").iterdir()] == [
        "colchester-city-council.invitation.txt"
    ]
    assert [row["organisation"] for row in json.loads(declaration("status", "--json").text)[
        "organisations"]].count("colchester-borough-council") == 0
    run = declaration("partners", "--successors")
    assert run.messages == "Nothing changed: the list has every successor that it names.\n"


def test_the_second_framework_is_asked_in_its_own_words(declaration):
    declaration("init")
    declaration("partners", "--successors")
    declaration("round", "add", "say", "--date", "2026-06-30", "--framework", "public-participation")
    declaration("round", "invite", "maldon")
    text = (declaration.folder / "messages" / f"{MALDON}.invitation.txt").read_text("utf-8")
    assert (
        "against the 6 themes of the public's say in data and AI. There are 12 practices. Each has 7 "
        "statements, and stops where you cannot meet one. It takes about 30 minutes,"
    ) in text
    assert "activit" not in text and "commitment" not in text
    # Who wrote what it is made from asks nobody.
    form = (declaration("form", "maldon"), f"{MALDON}.say.form.html")[1]
    shown = (declaration.folder / form).read_text("utf-8")
    assert "<dt>Who asks</dt><dd>The lead of Say</dd>" in re.sub(r">\s+<", "><", shown)


def test_a_reminder_says_where_one_is_and_what_is_next(declaration, workspace):
    declaration("round", "extend", "spring-2026", "--closes", in_days(1))
    answer(declaration, MALDON, everything()[:-3])
    declaration("round", "remind", "maldon", "basildon-council", "--output", "reminders")
    text = (declaration.folder / "reminders" / f"{MALDON}.reminder.txt").read_text("utf-8")
    assert "Subject: The Essex Data Declaration: Spring 2026, 1 day left\n" in text
    assert "Where you are: 1" in text and " of 13 activities are completed, and " in text
    assert "What is next: finish the " in text
    other = (declaration.folder / "reminders" / "basildon-council.reminder.txt").read_text("utf-8")
    assert "Where you are: we have no answers from you yet." in other
    answer(declaration, MALDON, everything())
    declaration("sign-off", MALDON, "--role", "Chief Executive", "--yes")
    assert declaration("round", "remind", "maldon").messages == (
        "Nobody is to be reminded: all have signed.\n"
    )


def test_a_reminder_speaks_of_what_is_disputed_while_something_is_left(declaration, workspace):
    answers = everything()[:-3]
    answer(declaration, MALDON, answers)
    answer(declaration, MALDON, [(answers[0][0], "met")], "data lead")
    declaration("round", "remind", "maldon", "--output", "reminders")
    text = (declaration.folder / "reminders" / f"{MALDON}.reminder.txt").read_text("utf-8")
    next_step = next(line for line in text.splitlines() if line.startswith("What is next: "))
    assert next_step.startswith("What is next: finish the ")
    assert next_step.endswith(" Then agree 1 criterion that your colleagues answered differently.")


def test_reviews_are_listed_of_those_who_have_part_in_the_round(declaration, demo):
    """Colchester's council was renamed before the round, and is listed as what it is."""
    use = ("review", "list", "--workspace", demo / "demo.declaration")
    lines = declaration(*use).text.splitlines()
    assert "Colchester City Council" in lines and "Colchester Borough Council" not in lines
    listed = json.loads(declaration(*use, "--json").text)["organisations"]
    present = [partner["id"] for partner in frameworks.partners_now()]
    assert [row["organisation"] for row in listed] == present
    # In a round before that it is listed as what it was.
    earlier = declaration(*use, "--round", "spring-2022").text.splitlines()
    assert "Colchester Borough Council" in earlier and "Colchester City Council" not in earlier
