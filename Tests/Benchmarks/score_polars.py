"""The claimed level of every activity by Polars (METHOD 2.1 to 2.3).

    python score_polars.py TABLE QUESTIONS OUTPUT
"""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = "2"

import polars  # noqa: E402
from polars import col  # noqa: E402

LEVELS = range(2, 6)


def up_to(letter, level):
    """The sum of a count over the levels up to one."""
    return polars.sum_horizontal([f"{letter}{below}" for below in range(2, level + 1)])


def count(condition, name):
    """How many rows meet a condition."""
    return condition.sum().cast(polars.Int32).alias(name)


def main():
    """Scores a table."""
    table, questions, output = sys.argv[1:]
    asked = polars.read_csv(questions)
    sizes = asked.group_by("section").agg([count(col("level") == n, f"n{n}") for n in LEVELS])
    answers = polars.scan_csv(
        table, schema={name: polars.String for name in ("organisation", "question", "answer")}
    )
    met, excluded = col("answer") == "met", col("answer") == "does not apply"
    found = (
        answers.join(asked.lazy(), on="question")
        .group_by("organisation", "section")
        .agg(
            [count(met & (col("level") == n), f"m{n}") for n in LEVELS]
            + [count(excluded & (col("level") == n), f"x{n}") for n in LEVELS]
            + [count(col("answer").is_not_null() & (col("answer") != "") & ~excluded, "answered")]
        )
        .join(sizes.lazy(), on="section")
    )
    level = polars.when(col("answered") == 0).then(None)
    for n in reversed(LEVELS):
        level = level.when(
            (up_to("n", n) == up_to("m", n) + up_to("x", n))
            & (col(f"n{n}") > col(f"x{n}"))
            & (2 * up_to("x", n) <= up_to("n", n))
        ).then(n)
    found.select("organisation", "section", level.otherwise(1).alias("level")).sink_csv(output)


if __name__ == "__main__":
    main()
