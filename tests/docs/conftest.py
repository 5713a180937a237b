"""The datasets of the guides: the sample stories, and a made-up history in which conflict is answered."""

import datetime as dt
from pathlib import Path

import numpy as np
import pytest
from panel_helpers import dataset

from coder.run import code_stories

ROOT = Path(__file__).parents[2]
POWERS = ("USA", "RUS", "CHN", "GBR", "FRA", "DEU", "SAU", "IRN", "IND", "PAK")
MONTHS = [dt.date(year, month, 1) for year in range(2014, 2019) for month in range(1, 13)]
ANSWERED = 0.4  # acts of conflict for each that was received the month before


@pytest.fixture(scope="session")
def seeds(real_coder, tmp_path_factory):
    """The sample stories, coded, as `events` in a folder of its own."""
    path = tmp_path_factory.mktemp("guides") / "events"
    code_stories([ROOT / "seeds"], path, factory=lambda: real_coder)
    return path


@pytest.fixture(scope="session")
def reciprocity(tmp_path_factory):
    """Ten powers over five years, `events` in a folder of its own: ANSWERED is what a model must find."""
    return dataset(tmp_path_factory.mktemp("reciprocity") / "events", *answering_powers())


def answering_powers():
    random = np.random.default_rng(5)
    size = len(POWERS)
    received = np.zeros((size, size), dtype=int)
    for month in MONTHS:
        acts = random.poisson(0.2 + ANSWERED * received)
        np.fill_diagonal(acts, 0)
        for source, target in np.argwhere(acts):
            for number in range(acts[source, target]):
                day = month.replace(day=number % 28 + 1)
                yield f"{day} {POWERS[source]}MIL 190 {POWERS[target]}MIL"
        for source, target in random.integers(0, size, (5, 2)):
            if source != target:
                yield f"{month} {POWERS[source]}GOV 042 {POWERS[target]}GOV"
        received = acts.T


@pytest.fixture(scope="session")
def answered():
    return ANSWERED
