"""Types of statement and the verdicts each allows.

Types come before verdicts: one truth scale for everything is the classic mistake.
"""

from __future__ import annotations

_TRUTH = ("supported", "supported with context", "mixed", "contradicted", "not verifiable")
_PROMISE = ("pending", "met", "met late", "partly", "missed", "ambiguous")

VERDICTS: dict[str, tuple[str, ...]] = {
    "fact": _TRUTH,
    "statistic": _TRUTH,
    "arithmetic": ("checks", "off"),
    "quotation": ("verbatim", "paraphrase or translation", "not found"),
    "prediction": _PROMISE,
    "plan": _PROMISE,
    "inference": ("follows", "needs an unstated premise", "does not follow"),
    "judgement": ("not rated",),
    "metaphor": ("not rated",),
}
CLAIM_TYPES = tuple(VERDICTS)
DATED_TYPES = ("prediction", "plan")

# A verdict that is empty without a further word, and the key that holds it.
NEEDS = {"off": "off_by", "needs an unstated premise": "premise"}

# Verdicts by what they mean for the statement: one shape and colour each on the whole site.
TONES = {
    "holds": ("supported", "checks", "verbatim", "met", "follows"),
    "partly": ("supported with context", "mixed", "paraphrase or translation", "met late",
               "partly", "needs an unstated premise"),
    "fails": ("contradicted", "off", "missed", "does not follow"),
    "open": ("not verifiable", "not found", "pending", "ambiguous", "not rated"),
}
TONE = {verdict: tone for tone, verdicts in TONES.items() for verdict in verdicts}
