"""METHOD 8 a second time, written from its words: a framework's content and answers in, numbers out."""

import math


class Refused(Exception):
    """A geometric or harmonic mean of a nought."""


def combine(rule, pairs):
    """What pairs of value and weight come to."""
    weight = math.fsum(w for _, w in pairs)
    if rule == "sum":
        return math.fsum(w * x for x, w in pairs)
    if rule == "mean":
        return math.fsum(w * x for x, w in pairs) / weight
    if rule == "minimum":
        return min(x for x, _ in pairs)
    if rule in ("median", "lower-median"):
        ordered = sorted(pairs)
        below = 0.0
        for place, (value, w) in enumerate(ordered):
            below += w
            if below * 2 >= weight:
                between = rule == "median" and below * 2 == weight and place + 1 < len(ordered)
                return (value + ordered[place + 1][0]) / 2 if between else value
    if min(x for x, _ in pairs) <= 0:
        raise Refused
    if rule == "geometric":
        return math.prod(x ** (w / weight) for x, w in pairs)
    return weight / math.fsum(w / x for x, w in pairs)


class Scorer:
    """Scores answers to a framework whose questions all take numbers or draw on scales."""

    def __init__(self, document):
        self.document = document
        self.kinds = {kind["kind"]: kind for kind in document["section_kinds"]}
        self.scales = {
            scale["scale"]: {option["label"]: option["value"] for option in scale["options"]}
            for scale in document.get("answer_scales", ())
        }

    def scores(self, answers):
        """From each section's id, and the framework's, to its score and maximum; None for neither."""
        found = {}
        for section in self.document["sections"]:
            self._section(section, answers, found)
        if "overall" in self.document:
            whole = {"id": self.document["framework"], "sections": self.document["sections"]}
            self._combine(whole, self.document["overall"], answers, found)
        return found

    def _section(self, section, answers, found):
        for child in section.get("sections", ()):
            self._section(child, answers, found)
        self._combine(section, self.kinds[section["kind"]], answers, found)

    def _combine(self, section, kind, answers, found):
        over_items = "questions" in section or kind.get("over") == "items"
        parts = (
            [self._item(question, answers) for question in self._questions(section)]
            if over_items
            else [self._child(child, found) for child in section["sections"]]
        )
        pairs, most = [], []
        scale = kind.get("scale")
        for state, value, (low, high), weight, target in parts:
            def put(number):
                if not scale:
                    return number
                return scale["from"] + (number - low) / (high - low) * (scale["to"] - scale["from"])

            if state == "n/a":
                policy = kind.get("not_applicable", "exclude")
                value = {"exclude": None, "zero": 0, "full": put(high)}.get(policy)
                if policy == "target":
                    value = put(target)
            elif state == "missing":
                policy = kind.get("unanswered", "block" if kind["method"] == "minimum" else "exclude")
                if policy == "block":
                    found[section["id"]] = None
                    return
                value = 0 if policy == "zero" else None
            else:
                value = put(value)
            if value is not None and weight > 0:
                pairs.append((value, weight))
                most.append((max(put(high), value), weight))
        found[section["id"]] = (
            (combine(kind["method"], pairs), combine(kind["method"], most)) if pairs else None
        )

    def _questions(self, section):
        yield from section.get("questions", ())
        for child in section.get("sections", ()):
            yield from self._questions(child)

    def _item(self, question, answers):
        given = answers.get(question["id"])
        if "number" in question:
            number = question["number"]
            bounds = (number["minimum"], number["maximum"])
            value = given
            if number.get("greater_is") == "worse" and isinstance(given, (int, float)):
                value = sum(bounds) - given
        else:
            values = self.scales[question["scale"]]
            bounds = (min(values.values()), max(values.values()))
            value = values.get(given, given)
        state = {"does not apply": "n/a", None: "missing"}.get(given, "value")
        return state, value, bounds, question.get("weight", 1), question.get("target")

    def _child(self, child, found):
        """Only for children of which all questions apply, or that are put on no scale."""
        score = found[child["id"]]
        value, most = score or (None, 1)
        state = "value" if score else "missing"
        return state, value, (0, most), child.get("weight", 1), child.get("target")
