"""The demonstration with something in every table, to be shared as a register."""

PARTNERS = [("maldon", "maldon-district-council"), ("police", "essex-police")]


CROSSWALK = """\
crosswalk: dma-to-declaration
title: From another assessment to the Declaration
from: {title: The other assessment, publisher: Somebody else}
to: {framework: essex-data-declaration}
pairs:
  - {from: "4.2", to: [sponsor-named], how: Look at the dated results behind it.}
"""


def add_what_the_demonstration_lacks(program, path):
    """Names of people, what is answered elsewhere, and copies."""
    env = {"DECLARATION_WORKSPACE": str(path)}
    program("round", "add", "next", "--date", "2026-12-31", env=env)
    (program.folder / "dma.yaml").write_text(CROSSWALK)
    for _, organisation in PARTNERS:
        program("round", "invite", organisation, "--output", f"messages-{organisation}", env=env)
        rows = f"organisation,question,answer\n{organisation},took-part,met\n"
        program("import", "-", input=rows.encode(), env=env)
        program("evidence", "add", organisation, "--kind", "document", "--title", "A list",
                "--date", "2026-05-01", "--shows", "took-part", env=env)
        program("sign-off", organisation, "--role", "Chief", "--name", f"Ada of {organisation}",
                "--date", "2026-11-01", "--yes", "--exceptions", "One only", env=env)
        (program.folder / "return.csv").write_text(
            f"organisation,item,answer,date\n{organisation},4.2,Level 3,2026-03-12\n")
        program("import", "--crosswalk", "dma.yaml", "return.csv", env=env)
    program("backup", "copy.declaration", env=env)
