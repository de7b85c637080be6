"""The claimed level of every activity by DuckDB (METHOD 2.1 to 2.3).

    python score_duckdb.py TABLE QUESTIONS OUTPUT
"""

import sys

import duckdb

LEVELS = range(2, 6)


def up_to(letter, level):
    """The sum of a count over the levels up to one."""
    return "(" + " + ".join(f"{letter}{below}" for below in range(2, level + 1)) + ")"


def holds(level):
    """Whether a level is reached."""
    return (
        f"{up_to('n', level)} = {up_to('m', level)} + {up_to('x', level)}"
        f" AND n{level} > x{level} AND 2 * {up_to('x', level)} <= {up_to('n', level)}"
    )


def main():
    """Scores a table."""
    table, questions, output = sys.argv[1:]
    counts = ", ".join(
        f"count(*) FILTER (answer = 'met' AND level = {level}) AS m{level}, "
        f"count(*) FILTER (answer = 'does not apply' AND level = {level}) AS x{level}"
        for level in LEVELS
    )
    sizes = ", ".join(f"count(*) FILTER (level = {level}) AS n{level}" for level in LEVELS)
    reached = " ".join(f"WHEN {holds(level)} THEN {level}" for level in reversed(LEVELS))
    database = duckdb.connect(config={"threads": 2})
    database.execute("CREATE TABLE questions AS SELECT * FROM read_csv(?)", [questions])
    database.execute(f"CREATE TABLE sizes AS SELECT section, {sizes} FROM questions GROUP BY section")
    database.execute(
        f"""
        COPY (
          SELECT organisation, section,
            CASE WHEN answered = 0 THEN NULL {reached} ELSE 1 END AS level
          FROM (
            SELECT organisation, section,
              count(*) FILTER (answer <> '' AND answer <> 'does not apply') AS answered, {counts}
            FROM read_csv('{table}', header = true, columns = {{
              'organisation': 'VARCHAR', 'question': 'VARCHAR', 'answer': 'VARCHAR'}})
            JOIN questions USING (question)
            GROUP BY organisation, section
          ) JOIN sizes USING (section)
        ) TO '{output}' (header)
        """
    )


if __name__ == "__main__":
    main()
