"""METHOD 2, 3 and 4 a second time, in another language and from the words alone.

Nothing here is taken from the program, so that where the two agree, both read the method alike.
Answers are single letters: m met, p partly, n not met, d don't know, x does not apply, - unanswered.
"""

import dataclasses

LABELS = {
    "m": "met",
    "p": "partly",
    "n": "not met",
    "d": "don't know",
    "x": "does not apply",
    "-": "",
}


@dataclasses.dataclass(frozen=True)
class Score:
    """What an activity or a commitment is worth."""

    status: str
    level: int | None
    upper: int | None
    supported: int | None
    answered: int
    asked: int
    not_applicable: int
    unknown: int

    def cells(self):
        """The cells of the score table, from `level` on."""
        fields = [
            self.level,
            self.upper,
            self.supported,
            None,
            None,
            self.answered,
            self.asked,
            self.not_applicable,
            self.unknown,
            self.status,
        ]
        return ["" if field is None else str(field) for field in fields]


def reached(levels, answers, met):
    """METHOD 2.3: the highest level that is held, or 1."""
    held = 1
    for level in range(2, max(levels) + 1):
        below = [answer for at, answer in zip(levels, answers) if at <= level]
        own = [answer for at, answer in zip(levels, answers) if at == level]
        all_met = all(answer in met or answer == "x" for answer in below)
        some_apply = any(answer != "x" for answer in own)
        if all_met and some_apply and 2 * below.count("x") <= len(below):
            held = level
    return held


def activity(levels, answers, evidenced=frozenset(), from_level=3):
    """The score of an activity whose criteria stand at `levels` and are answered `answers`.

    `evidenced` holds the positions that have evidence which satisfies the rule.
    """
    blocks = [level for level, answer in zip(levels, answers) if answer in "pn"]
    stop = min(blocks, default=max(levels))
    asked = [answer for level, answer in zip(levels, answers) if level <= stop and answer != "x"]
    answered = [answer for answer in asked if answer != "-"]
    applicable = [answer for answer in answers if answer != "x"]
    counts = (len(answered), len(asked), answers.count("x"), answered.count("d"))
    if not applicable:
        return Score("not-applicable", None, None, None, *counts)
    if all(answer == "-" for answer in applicable):
        return Score("not-assessed", None, None, None, *counts)
    level = reached(levels, answers, "m")
    return Score(
        "complete" if len(answered) == len(asked) else "in-progress",
        level,
        reached(levels, answers, "md-"),
        _supported(levels, answers, level, evidenced, from_level),
        *counts,
    )


def _supported(levels, answers, claimed, evidenced, from_level):
    """METHOD 3: the highest level such that each one up to it has something to show."""
    for level in range(from_level, claimed + 1):
        own = [at for at, other in enumerate(levels) if other == level]
        applies = any(answers[at] != "x" for at in own)
        if applies and not any(answers[at] == "m" and at in evidenced for at in own):
            return level - 1
    return claimed


def commitment(scores):
    """METHOD 4.1 and 4.2: the level held throughout."""
    counts = [
        sum(getattr(score, field) for score in scores)
        for field in ("answered", "asked", "not_applicable", "unknown")
    ]
    applicable = [score for score in scores if score.status != "not-applicable"]
    statuses = {score.status for score in applicable}
    if not applicable:
        return Score("not-applicable", None, None, None, *counts)
    if statuses == {"not-assessed"}:
        return Score("not-assessed", None, None, None, *counts)
    if statuses != {"complete"}:
        return Score("in-progress", None, None, None, *counts)
    lowest = [min(getattr(s, field) for s in applicable) for field in ("level", "upper", "supported")]
    return Score("complete", *lowest, *counts)
