"""Invented councils of a partners file: some merge, one is split or renamed."""


def body(name, *predecessors):
    """An invented council in a partners file, with what it was made from on 1 April 2025."""
    lines = [
        f"  - id: {name.lower()}-council",
        f"    name: {name} Council",
        f"    short_name: {name}",
        "    kind: district",
        "    tier: district",
    ]
    if predecessors:
        lines.append("    predecessors:")
    for predecessor in predecessors:
        lines += [
            f"      - id: {predecessor.lower()}-council",
            f"        name: {predecessor} Council",
            "        date: 2025-04-01",
        ]
    return lines


def partners(*bodies):
    head = ["partners: councils", "title: Invented councils", "source:", "  title: Nobody's"]
    return "\n".join([*head, "organisations:", *(line for body in bodies for line in body), ""])
