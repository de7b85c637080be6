"""The second framework, from the form to its reports, beside the Declaration in one workspace."""

from support import form as forms
from support.form_cases import answers_of, begin, opened, quiet  # noqa: F401

MALDON = "maldon-district-council"
# Level 4, level 2 with a doubt above it, and level 1 from then on.
LETTERS = ["mmmmmnn", "mmdnn--"] + ["n------"] * 10


def test_the_second_framework_goes_from_the_form_to_its_reports(declaration, tmp_path, opened, page):
    declaration("init")
    declaration("round", "add", "spring-2026", "--date", "2026-03-31")
    declaration(
        "round", "add", "say-2026", "--date", "2026-06-30", "--framework", "public-participation"
    )
    declaration("form", MALDON, "--round", "say-2026")
    form = opened(tmp_path / f"{MALDON}.say-2026.form.html")
    begin(form, "partner lead")
    form.follow(r"Go on with 1\.1 .*")
    for practice, letters in zip(forms.activities(form.data), LETTERS, strict=True):
        assert form.title == f"{practice['number']} {practice['title']}"
        form.answer(answers_of(practice, letters))
        if form.title.startswith("Check your answers"):
            form.follow(r"Continue .*")
    form.follow("Continue to send")
    name, saved = form.saved(lambda: form.follow("Save the response file"))
    quiet(form)
    (tmp_path / name).write_bytes(saved)
    declaration("import", name)
    declaration(
        "sign-off", MALDON, "--round", "say-2026", "--role", "Chief Executive", "--date", "2026-07-02",
        "--yes",
    )
    for words in (["partner", MALDON], ["board", MALDON], ["compare"]):
        declaration("report", *words, "--round", "say-2026", "--output", f"{words[0]}.html")
        shown = page.open(tmp_path / f"{words[0]}.html")
        text = " ".join(shown.inner_text("main").split())
        assert "4 Developing" in text and "1 Beginning" in text, words
        assert page.axe()[0] == []
    assert "1 of 12 practices is at or above target." in " ".join(
        page.open(tmp_path / "partner.html").inner_text("main").split()
    )
