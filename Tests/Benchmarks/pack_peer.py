"""The pack by pandas and Jinja2: the same numbers from the exported tables, and as many pages.

    python pack_peer.py DATA OUTPUT

DATA is what `declaration export` writes. Every level is reckoned anew from the answers by METHOD 2;
of the exported levels only what no answer says is taken: targets, disputes and the lead's
confirmations. What it took, without the time that the imports took, goes to standard output.
"""

import time

BEGAN = time.perf_counter(), time.process_time()

import json  # noqa: E402
import math  # noqa: E402
import pathlib  # noqa: E402
import sys  # noqa: E402

import jinja2  # noqa: E402
import pandas  # noqa: E402

IMPORTED = time.perf_counter(), time.process_time()

EDITION = ["framework", "edition"]
ASSESSMENT = ["round", "organisation"]
ACTIVITY = [*ASSESSMENT, "section"]
BLANKS = ["unanswered", "not asked"]
STANDINGS = ["not applicable", "not assessed", "in progress", "not agreed", "not submitted"]


def read(folder):
    """The tables that the numbers are reckoned from."""
    names = ["organisations", "sections", "framework", "answers", "levels"]
    return {name: pandas.read_csv(folder / f"{name}.csv", keep_default_na=False) for name in names}


def reckon(tables):
    """Levels, distributions, what is commonly unmet and who needs what support."""
    answers = tables["answers"].merge(
        tables["framework"][[*EDITION, "question", "section", "level", "support"]],
        on=[*EDITION, "question"],
    )
    answers["met"] = answers.answer == "met"
    answers["excluded"] = answers.answer == "does not apply"
    answers["blank"] = answers.answer.isin(BLANKS)
    answers["block"] = answers.answer.isin(["partly", "not met"])
    levels, answers = ladders(answers, tables["levels"])
    steps = next_steps(answers, levels)
    return {
        "levels": levels,
        "distribution": distributions(levels),
        "unmet": commonly_unmet(answers, steps),
        "support": demand(steps, levels),
        "steps": steps,
    }


def ladders(answers, known):
    """The claimed level and the status of every activity (METHOD 2.1 to 2.7)."""
    rungs = (
        answers.groupby([*ACTIVITY, "level"], sort=True)
        .agg(
            criteria=("met", "size"), met=("met", "sum"), excluded=("excluded", "sum"),
            blank=("blank", "sum"), block=("block", "sum"),
        )
        .reset_index()
    )  # fmt: skip
    rungs["failing"] = rungs.criteria - rungs.met - rungs.excluded
    rungs["applies"] = rungs.criteria > rungs.excluded
    above = rungs.groupby(ACTIVITY, sort=False)[["criteria", "excluded", "failing"]].cumsum()
    reached = rungs.applies & (above.failing == 0) & (2 * above.excluded <= above.criteria)
    rungs["reached"] = rungs.level.where(reached, 1)
    rungs["stop"] = rungs.level.where(rungs.block > 0, math.inf)
    found = (
        rungs.groupby(ACTIVITY, sort=False)
        .agg(
            criteria=("criteria", "sum"), excluded=("excluded", "sum"), blank=("blank", "sum"),
            claimed=("reached", "max"), stop=("stop", "min"),
        )
        .reset_index()
    )  # fmt: skip
    rungs = rungs.merge(found[[*ACTIVITY, "stop"]], on=ACTIVITY, suffixes=("", "_of"))
    waiting = rungs[rungs.level <= rungs.stop_of].groupby(ACTIVITY, sort=False)["blank"].sum()
    found = found.merge(waiting.rename("waiting"), on=ACTIVITY, how="left")

    levels = known[[*ACTIVITY, "framework", "edition", "target", "disputed", "status"]].rename(
        columns={"status": "known"}
    )
    levels = levels.merge(found, on=ACTIVITY, how="left")
    levels["status"] = "complete"
    levels.loc[levels.waiting > 0, "status"] = "in-progress"
    levels.loc[levels.blank + levels.excluded == levels.criteria, "status"] = "not-assessed"
    # That nothing applies is confirmed by the lead, which no answer says.
    confirmed = (levels.excluded == levels.criteria) & (levels.known == "not-applicable")
    levels.loc[confirmed, "status"] = "not-applicable"
    levels.loc[levels.criteria.isna(), "status"] = "not-submitted"
    assessed = levels.status.isin(["complete", "in-progress"])
    levels["level"] = levels.claimed.where(assessed).astype("Int64")

    rungs = rungs.merge(levels[[*ACTIVITY, "level"]], on=ACTIVITY, suffixes=("", "_of"))
    higher = rungs[rungs.applies & (rungs.level > rungs.level_of)]
    following = higher.groupby(ACTIVITY, sort=False)["level"].min().rename("following")
    levels = levels.merge(following, on=ACTIVITY, how="left")
    place = levels[[*ACTIVITY, "level", "following"]].rename(columns={"level": "claimed"})
    return levels, answers.merge(place, on=ACTIVITY)


def next_steps(answers, levels):
    """What is unanswered below the next level, and what of it is not met (METHOD 2.9)."""
    below = answers.blank & (answers.level < answers.following)
    there = (answers.level == answers.following) & ~answers.met & ~answers.excluded
    return answers[below | there]


def distributions(levels):
    """How many stand at each level, or at none, with median and quartiles (METHOD 6.1 and 6.2)."""
    standing = levels.status.str.replace("-", " ")
    standing = standing.where(standing != "complete", "level " + levels.level.astype("string"))
    disputed = (levels.disputed > 0) & (levels.status != "not-submitted")
    standing = standing.where(~disputed, "not agreed")
    counts = levels.assign(standing=standing).groupby(["round", "section", "standing"]).size()
    found = {}
    for key, group in counts.groupby(level=["round", "section"]):
        by = group.droplevel(["round", "section"])
        row = {name: int(by.get(name, 0)) for name in [f"level {n}" for n in range(1, 6)] + STANDINGS}
        stood = [n for n in range(1, 6) for _ in range(row[f"level {n}"])]
        found[key] = {"counts": row, "middle": middle(stood)}
    return found


def middle(stood):
    """The lower quartile, the median and the upper quartile, each a level that somebody has."""
    size = len(stood)
    part = [stood[math.ceil(size * quarter / 4) - 1] if size else None for quarter in (1, 2, 3)]
    if size < 3:
        return None, None, None
    return (part[0], part[1], part[2]) if size >= 5 else (None, part[1], None)


def commonly_unmet(answers, steps):
    """How many have each criterion among their next steps (METHOD 6.4)."""
    key = ["round", "question"]
    assessed = answers[answers.claimed.notna()]
    table = pandas.DataFrame(
        {
            "applicable": assessed[~assessed.excluded].groupby(key).size(),
            "unmet": steps[steps.block].groupby(key).size(),
            "unknown": steps[steps.answer == "don't know"].groupby(key).size(),
            "unanswered": steps[steps.blank].groupby(key).size(),
        }
    )
    table = table.fillna(0).astype("int64").reset_index()
    return table[table.unmet + table.unknown + table.unanswered > 0]


def demand(steps, levels):
    """Who needs which support in which activity, and whether it is below target (METHOD 6.5)."""
    served = steps.assign(support=steps.support.str.split(" ")).explode("support")
    served = served[served.support != ""]
    key = ["round", "support", "organisation", "section"]
    needs = served.groupby(key).size().rename("criteria").reset_index()
    needs = needs.merge(levels[[*ACTIVITY, "level", "target"]], on=ACTIVITY)
    needs["below_target"] = (needs.level < needs.target).astype("bool")
    return needs


PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{{ title }}</title>
</head><body><p>Illustrative data: not an assessment of any organisation</p><h1>{{ title }}</h1>
{% block content %}{% endblock %}</body></html>"""

TEMPLATES = {
    "page": PAGE,
    "index": """{% extends "page" %}{% block content %}<ul>{% for page in pages %}
<li><a href="{{ page }}">{{ page }}</a></li>{% endfor %}</ul>{% endblock %}""",
    "rounds": """{% extends "page" %}{% block content %}{% for section in sections %}
<h2>{{ section.number }} {{ section.title }}</h2><table>{% for round in rounds %}
<tr><th>{{ round }}</th>{% for count in distribution[round, section.section].counts.values() %}
<td>{{ count }}</td>{% endfor %}</tr>{% endfor %}</table>{% endfor %}{% endblock %}""",
    "comparison": """{% extends "page" %}{% block content %}<table>
{% for organisation in organisations %}<tr><th>{{ organisation.name }}</th>
{% for section in sections %}{% set one = levels[organisation.organisation, section.section] %}
<td>{{ one.level if one.status == "complete" else one.status }}</td>{% endfor %}</tr>{% endfor %}
</table>{% for section in sections %}{% set one = distribution[section.section] %}
<h2>{{ section.number }} {{ section.title }}</h2><p>{{ one.middle }}</p><table><tr>
{% for count in one.counts.values() %}<td>{{ count }}</td>{% endfor %}</tr></table>{% endfor %}
<table>{% for row in unmet %}<tr><th>{{ text[row.question] }}</th><td>{{ row.unmet }}</td>
<td>{{ row.applicable }}</td><td>{{ row.unknown }}</td><td>{{ row.unanswered }}</td></tr>{% endfor %}
</table><table>{% for name, rows in support %}<tr><th>{{ name }}</th><td>{{ rows|length }}</td>
<td>{% for row in rows %}{{ row.organisation }} {{ row.section }}, {% endfor %}</td></tr>
{% endfor %}</table>{% endblock %}""",
    "partner": """{% extends "page" %}{% block content %}{% for section in sections %}
{% set one = levels[organisation.organisation, section.section] %}
<h2>{{ section.number }} {{ section.title }}</h2><p>{{ one.status }}: {{ one.level }} of
{{ one.target }}</p><p>{{ distribution[section.section].middle }}</p><table><tr>
{% for count in distribution[section.section].counts.values() %}<td>{{ count }}</td>{% endfor %}
</tr></table><ul>{% for step in steps[organisation.organisation, section.section] %}
<li>{{ text[step] }}</li>{% endfor %}</ul>{% endfor %}{% endblock %}""",
    "board": """{% extends "page" %}{% block content %}<table>{% for section in sections %}<tr>
<th>{{ section.number }} {{ section.title }}</th>
<td>{{ (levels[organisation.organisation, section.section].level) if organisation }}</td>
<td>{{ distribution[section.section].middle }}</td></tr>{% endfor %}</table>{% endblock %}""",
}


def write(tables, found, folder):
    """The pages and the tables of the latest round: as many as the pack has."""
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(TEMPLATES), autoescape=True, trim_blocks=True
    )
    last = tables["levels"]["round"].iloc[-1]
    now = {name: found[name][found[name]["round"] == last] for name in ("levels", "unmet", "support")}
    edition = now["levels"].edition.iloc[0]
    steps = {}
    for row in found["steps"][found["steps"]["round"] == last].itertuples():
        steps.setdefault((row.organisation, row.section), []).append(row.question)
    asked = tables["framework"][tables["framework"].edition == edition]
    present = list(dict.fromkeys(now["levels"].organisation))
    known = {row.organisation: row for row in tables["organisations"].itertuples()}
    context = {
        "organisations": [known[one] for one in present],
        "sections": list(tables["sections"][tables["sections"].edition == edition].itertuples()),
        "levels": {(row.organisation, row.section): row for row in now["levels"].itertuples()},
        "distribution": {key[1]: one for key, one in found["distribution"].items() if key[0] == last},
        "unmet": list(now["unmet"].sort_values("unmet", ascending=False).itertuples()),
        "support": [(name, list(rows.itertuples())) for name, rows in now["support"].groupby("support")],
        "text": dict(zip(asked.question, asked.text)),
        "steps": {(one, place.section): steps.get((one, place.section), [])
                  for one in present for place in tables["sections"].itertuples()},
    }  # fmt: skip
    rounds = list(dict.fromkeys(tables["levels"]["round"]))
    kept = [s for s in context["sections"] if all((r, s.section) in found["distribution"] for r in rounds)]
    pages = {"comparison.html": ("comparison", context)}
    pages["trend.html"] = (
        "rounds", {"rounds": rounds, "sections": kept, "distribution": found["distribution"]}
    )  # fmt: skip
    for one in context["organisations"]:
        pages[f"partners/{one.organisation}.html"] = ("partner", {**context, "organisation": one})
        pages[f"board/{one.organisation}.html"] = ("board", {**context, "organisation": one})
    pages["board/essex.html"] = ("board", {**context, "organisation": None})
    pages["index.html"] = ("index", {"pages": list(pages)})
    for name in ("partners", "board", "data"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for path, (name, values) in pages.items():
        page = environment.get_template(name).render(title=path, **values)
        (folder / path).write_text(page, "utf-8")
    for name, table in [*tables.items(), *now.items()]:
        table.to_csv(folder / "data" / f"{name}.csv", index=False, lineterminator="\r\n")
    return len(pages)


def main():
    """Reads, reckons and writes, and says how long that took."""
    data, output = map(pathlib.Path, sys.argv[1:])
    tables = read(data)
    pages = write(tables, reckon(tables), output)
    ended = time.perf_counter(), time.process_time()
    json.dump(
        {
            "pages": pages,
            "imports": [one - two for one, two in zip(IMPORTED, BEGAN)],
            "work": [one - two for one, two in zip(ended, IMPORTED)],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
