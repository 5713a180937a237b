"""Confidence: a number from 0 to 1 by a model whose weights are data, and another model in its place."""

import msgspec
import pytest

from coder.coder import Coder
from coder.events.confidence import Model, estimate, shipped_model


def test_it_is_a_logistic_model():
    model = Model("by hand", 0.0, {"words": 1.0, "acts": -2.0})
    assert model.estimate({}) == 0.5
    assert model.estimate({"words": 2.0, "unknown": 9.0}) == pytest.approx(0.881, abs=0.001)
    assert model.estimate({"words": 2.0, "acts": 1.0}) == 0.5


def test_the_weights_say_where_they_come_from():
    model = shipped_model()
    assert model.provenance.startswith("python -m benchmarks.confidence --fit; events of news_test")
    assert model.weights["source: dictionary"] > model.weights["source: implied"]
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.json.decode(b'{"provenance": "", "intercept": 0, "weights": {}, "more": 1}', type=Model)


SURE = "Israel bombed Syria on Monday."
UNSURE = (
    "The crowd, which had been chanting since dawn while its leaders spoke of a march, shouted as troops fired and arrested "
    "protesters who were said to have met Iranian officials before the bombing of a mosque in Iraq."
)


def test_a_plain_sentence_is_trusted_more_than_a_tangled_one(real_coder):
    (sure,) = real_coder.code(SURE, "2014-01-17")
    unsure = real_coder.code(UNSURE, "2014-01-17")
    assert unsure
    assert all(0 < event.confidence < sure.confidence < 1 for event in unsure)


def test_the_features_that_a_model_gets(real_coder):
    seen = []
    coder = Coder(nlp=real_coder.nlp)
    coder.confidence = lambda features: seen.append(features) or 0.25
    (event,) = coder.code(SURE, "2014-01-17")
    assert event.confidence == 0.25
    (features,) = seen
    assert estimate(features) == real_coder.code(SURE, "2014-01-17")[0].confidence
    assert {name: features[name] for name in ("words", "depth", "height", "kind: verb", "clause: ROOT")} == {
        "words": 1.0, "depth": 0.0, "height": 0.0, "kind: verb": 1.0, "clause: ROOT": 1.0,
    }  # fmt: skip
    assert {"source: dictionary", "target: dictionary", "whole country: source"} <= features.keys()
    assert "at home" not in features
