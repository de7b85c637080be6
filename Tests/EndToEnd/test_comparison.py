"""A comparison of part of a round, made by options (REPORTS 19 and 30)."""

import pytest

from support import frameworks, pages

NOTICE = "Illustrative data: not an assessment of any organisation"


@pytest.fixture
def compare(declaration, demo, tmp_path):
    """Writes a comparison of the demonstration by some options, and reads it."""

    def run(*words):
        declaration(
            "report", "compare", "--workspace", demo / "demo.declaration", "--output", "page.html",
            "--force", *words,
        )  # fmt: skip
        return pages.Document(tmp_path / "page.html")

    return run


def rows(document):
    """The organisations of the table of levels, and the numbers of its activities."""
    (table,) = [item for item in document.elements("table") if item.get("class") == "levels"]
    heads = [(head.get("scope"), pages.words(head)) for head in table.iter("th")]
    organisations = [text for scope, text in heads if scope == "row"]
    return organisations, [text for scope, text in heads if scope == "col"][1:]


def short_names(**wanted):
    return [
        partner["short_name"]
        for partner in frameworks.partners_now()
        if all(partner[key] == value for key, value in wanted.items())
    ]


@pytest.mark.parametrize("word", ["literacy", "2", "Literacy"])
def test_reports_19_a_page_for_one_commitment(compare, word):
    document = compare("--commitment", word)
    assert rows(document) == (short_names(), ["2.1", "2.2", "2.3"])
    title = pages.words(document.elements("h1")[0])
    assert title == "The Essex Data Declaration: comparison on 2 Literacy"
    said = "Shows 3 of 13 activities, those of 2 Literacy. Counts over these alone."
    assert said in document.text()
    assert len(document.elements("figure")) == 3


@pytest.mark.parametrize(
    "option, value, words",
    [
        ("kind", "district", "district councils"),
        ("kind", "fire", "fire and rescue services"),
        ("tier", "upper-tier", "county and unitary councils"),
        ("tier", "police-and-fire", "police, fire and their commissioner"),
    ],
)
def test_reports_19_a_page_for_one_kind_of_organisation(compare, option, value, words):
    document = compare(f"--{option}", value)
    names = short_names(**{option: value})
    assert rows(document)[0] == names
    title = pages.words(document.elements("h1")[0])
    assert title == f"The Essex Data Declaration: comparison of {words}"
    said = f"Shows {len(names)} of 16 organisations, the {words}. Counts over these alone."
    assert said in document.text()
    # Every count is over those that are shown.
    for caption in document.elements("figcaption"):
        organisations = "organisation" if len(names) == 1 else "organisations"
        assert f"of {len(names)} {organisations} complete and agreed" in pages.words(caption)


def test_reports_19_filters_combine_into_a_page_like_any_other(compare, page, tmp_path):
    document = compare("--commitment", "5", "--tier", "district", "--detail", "summary")
    names = short_names(tier="district")
    assert rows(document) == (names, ["5.1", "5.2"])
    said = (
        f"Shows {len(names)} of 16 organisations, the district, borough and city councils, and 2 of "
        "13 activities, those of 5 Ethics. Counts over these alone. A summary."
    )
    assert said in document.text() and NOTICE in document.text()
    assert document.elements("figure") == []
    assert pages.broken_links([document]) == []
    shown = page.open(tmp_path / "page.html")
    faults, _ = page.axe()
    assert faults == []
    shown.set_viewport_size({"width": 320, "height": 640})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    "words, code, message",
    [
        (["--commitment", "literasy"], 64, "the framework has no commitment 'literasy' — did you mean 'literacy'?"),
        (["--commitment", "2.1"], 64, "the framework has no commitment '2.1' — use one of: championing, literacy, integrity, sharing, ethics"),
        (["--kind", "distrct"], 64, "'distrct' cannot be --kind — did you mean 'district'?"),
        (["--tier", "upper"], 64, "'upper' cannot be --tier — use one of: district, upper-tier, police-and-fire, project"),
        (["--detail", "sumary"], 64, "'sumary' cannot be --detail — did you mean 'summary'?"),
        (["--kind", "city", "--tier", "district"], 64, None),
    ],
)  # fmt: skip
def test_reports_30_a_wrong_word_suggests_the_right_one(declaration, demo, words, code, message):
    use = ("report", "compare", "--workspace", demo / "demo.declaration")
    error = declaration(*use, *words, code=code).error
    if message:
        assert error == f"error: {message}"


def test_reports_30_a_kind_that_nobody_is_of_is_told_from_those_there_are(declaration):
    (declaration.folder / "two.yaml").write_text(
        """\
partners: two
title: Two districts
source: {title: Nothing}
organisations:
  - {id: one-district-council, name: One District Council, short_name: One, kind: district, tier: district}
  - {id: two-city-council, name: Two City Council, short_name: Two, kind: city, tier: district}
""",
        "utf-8",
    )
    declaration("init", "--partners", "two.yaml")
    declaration("round", "add", "spring-2026", "--date", "2026-03-31")
    use = ("report", "compare", "--output", "page.html")
    assert declaration(*use, "--kind", "police", code=65).error == (
        "error: no organisation of round spring-2026 is of the kind 'police' — use one of: "
        "district, city"
    )
    assert declaration(*use, "--tier", "upper-tier", code=65).error == (
        "error: no organisation of round spring-2026 is of the tier 'upper-tier' — use one of: "
        "district"
    )
