"""The threat model names tests: each of them is there."""

import re

from support.frameworks import ROOT

MODEL = ROOT / "Sources/Maturity/Maturity.docc/ThreatModel.md"


def names():
    """Each threat with what its last column names."""
    rows = re.findall(r"^\| (?!Threat|---)(.*) \| .* \| (.*) \|$", MODEL.read_text("utf-8"), re.MULTILINE)
    return {threat: re.findall(r"`([^`]+)`", tests) for threat, tests in rows}


def test_every_threat_is_answered_by_a_test_that_is_there():
    python = "".join(path.read_text("utf-8") for path in (ROOT / "Tests/EndToEnd").glob("*.py"))
    swift = "".join(path.read_text("utf-8") for path in (ROOT / "Tests").rglob("*.swift"))
    there = set(re.findall(r"^def (test_\w+)", python, re.MULTILINE))
    there |= set(re.findall(r"func `([^`]+)`", swift))
    found = names()
    assert len(found) >= 20
    for threat, tests in found.items():
        assert tests, f"no test answers: {threat}"
        for test in tests:
            assert test in there or (ROOT / test).exists(), f"{threat}: there is no test {test}"
