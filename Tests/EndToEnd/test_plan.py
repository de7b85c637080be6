"""`declaration plan`: what an organisation has decided to do about what it does not meet."""

import json

MALDON = "maldon-district-council"


def answered(declaration):
    lines = ["organisation,question,answer,note"]
    lines += [f"{MALDON},took-part,met,", f"{MALDON},staff-listed,partly,Two teams"]
    lines += [f"{MALDON},all-told,not met,"]
    declaration("import", "-", input="\n".join(lines).encode() + b"\n")


def test_a_plan_is_made_changed_and_listed_what_is_overdue_first(declaration, workspace):
    answered(declaration)
    assert declaration("plan", "list", "maldon").text.endswith(
        "\n\nNothing is planned.\n\nBelow target, and nothing planned:\n"
        "  2.1 Analysts take part in the network\n"
    )
    declaration("plan", "add", "maldon", "2.1.3", "--action", "Tell everybody", "--due", "2031-01-01")
    run = declaration(
        "plan", "add", "maldon", "staff-listed", "--action", " Write the list ",
        "--owner", "head of HR", "--due", "2026-01-31",
    )  # fmt: skip
    assert run.messages == "Planned for staff-listed. The plan has 2 items.\n"
    listed = declaration("plan", "list", "maldon").text
    assert listed.split("\n\n")[1] == (
        "1  Overdue: Write the list\n"
        "   2.1.2, head of HR, by 31 January 2026, not started\n"
        "2  Tell everybody\n"
        "   2.1.3, no owner yet, by 1 January 2031, not started\n"
    )
    assert "Below target" not in listed
    # Nothing that was asked for is no change, and neither is what stands already.
    idle = declaration("plan", "change", "maldon", "1", code=64)
    assert "nothing is to be changed" in idle.error and "--progress" in idle.error
    same = declaration("plan", "change", "maldon", "1", "--owner", "head of HR")
    assert same.messages == "Nothing changed: it says so already.\n"
    declaration("plan", "change", "maldon", "1", "--progress", "under way")
    items = json.loads(declaration("plan", "list", "maldon", "--json").text)["items"]
    assert items[0] == {
        "action": "Write the list", "due": "2026-01-31", "overdue": True, "owner": "head of HR",
        "progress": "under way", "question": "staff-listed",
    }  # fmt: skip
    declaration("plan", "change", "maldon", "2", "--remove")
    assert len(json.loads(declaration("plan", "list", "maldon", "--json").text)["items"]) == 1
    declaration("verify")


def test_a_plan_goes_on_after_the_signature_and_into_the_next_round(declaration, workspace):
    answered(declaration)
    declaration("plan", "add", "maldon", "2.1.2", "--action", "Write the list")
    declaration("plan", "add", "maldon", "2.1.3", "--action", "Tell everybody")
    declaration(
        "sign-off", "maldon", "--role", "Chief Executive", "--yes", "--exceptions", "Only one."
    )
    declaration("plan", "change", "maldon", "2", "--progress", "done")
    declaration("verify")
    declaration("round", "add", "spring-2027", "--date", "2027-03-31")
    run = declaration("plan", "carry", "maldon")
    assert run.messages == "Carried 1 item. The plan has 1 item.\n"
    assert "1  Write the list\n" in declaration("plan", "list", "maldon").text
    assert declaration("plan", "carry", "maldon").messages == (
        "Carried 0 items. The plan has 1 item.\n"
    )


def test_what_cannot_be_planned_is_refused(declaration, workspace):
    answered(declaration)
    add = ["plan", "add", "maldon"]
    assert "'took-part' is met" in declaration(*add, "2.1.1", "--action", "x", code=65).error
    assert "has no criterion '9.9.9'" in declaration(*add, "9.9.9", "--action", "x", code=65).error
    declaration(*add, "2.1.2", "--action", "  ", code=64)
    declaration(*add, "2.1.2", "--action", "x", "--due", "soon", code=64)
    assert declaration("plan", "change", "maldon", "3", "--progress", "done", code=65).error == (
        "error: the plan has no item '3' — add one first"
    )
