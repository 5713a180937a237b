"""How well events found agree with events that people coded, and how well two codings agree with each other.

    gold = read_gold("gold.jsonl")
    evaluate(gold, code_gold(gold, Coder())).views["triple"].f1

It compares only: it needs no model, and `coder evaluate` and the project's own benchmark both stand on it.
"""

from coder.evaluation.agreement import Agreement, agreement
from coder.evaluation.compare import Evaluation, evaluate
from coder.evaluation.days import evaluate_days
from coder.evaluation.forms import read_gold, read_predictions
from coder.evaluation.gold import GoldItem
from coder.evaluation.predictions import Prediction, code_gold
from coder.evaluation.views import VIEWS, Score, Triple, score

__all__ = [
    "VIEWS",
    "Agreement",
    "Evaluation",
    "GoldItem",
    "Prediction",
    "Score",
    "Triple",
    "agreement",
    "code_gold",
    "evaluate",
    "evaluate_days",
    "read_gold",
    "read_predictions",
    "score",
]
