"""import(export(x)) gives x, for every column that the format has."""

import datetime as dt
import tempfile
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from panel_helpers import CAMEO, dataset

from coder import scan_events
from coder.countries import countries
from coder.formats import export_events, import_events
from coder.formats.codes import plover_modes
from coder.sectors import PREFIXES, SECTORS, sector_names

# Letters of all kinds, quotes and commas; not what tab-delimited files cannot hold, nor what means "not known" in them.
WORD = st.text(st.characters(categories=["L", "N"], include_characters=" .'\"-/()&;:|"), min_size=1, max_size=20)
NAME = WORD.map(str.strip).filter(lambda text: text not in ("", "NA") and not text.startswith('"'))
SECTOR = sorted(set(SECTORS) - set(PREFIXES))
FIPS = sorted(iso3 for iso3, nation in countries().items() if len(nation.fips) == 1)


@st.composite
def party(draw, role, places):
    country = draw(st.none() | st.sampled_from(places))
    code = (country or draw(st.sampled_from(["IGO", "NGO", "IGOUNO"]))) + "".join(
        draw(st.lists(st.sampled_from(SECTOR), max_size=2))
    )
    if draw(st.integers(0, 9)) == 0:
        return {f"{role}_code": None, f"{role}_country": None, f"{role}_name": None, f"{role}_sectors": None}
    names = sector_names(code)
    return {f"{role}_code": code, f"{role}_country": country, f"{role}_name": draw(NAME), f"{role}_sectors": names}  # fmt: skip


@st.composite
def event(draw, codes=tuple(code for code in CAMEO if len(code) > 2), places=FIPS):  # noqa: B008
    code = draw(st.sampled_from(codes))
    day = draw(st.dates(dt.date(2013, 4, 1), dt.date(2030, 12, 31)))
    country = draw(st.none() | st.sampled_from(places))
    return {
        "text": f"{day} USA {code} KOR",
        "event_id": str(draw(st.integers(1, 2**31 - 1))),
        "event_text": CAMEO[code].label,
        **draw(party("source", places)),
        **draw(party("target", places)),
        "story_id": str(draw(st.integers(1, 2**31 - 1))),
        "sentence_number": draw(st.integers(1, 500)),
        "publisher": draw(st.none() | NAME),
        "city": draw(st.none() | NAME) if country else None,
        "district": draw(st.none() | NAME),
        "province": draw(st.none() | NAME) if country else None,
        "country": country,
        "latitude": draw(st.none() | st.floats(-90, 90)),
        "longitude": draw(st.none() | st.floats(-180, 180)),
        "publication_date": day,
        "contexts": draw(st.none() | st.just("ID_ATROCITY,NAMED_TERROR_GROUP")),
        "intensity": draw(st.sampled_from([CAMEO[code].intensity, -10.0, 9.5])),
    }


PARTIES = [f"{role}_{what}" for role in ("source", "target") for what in ("name", "sectors", "country", "code")]
CODES = ["cameo_code", "event_text", "intensity", "root_code", "quad_class", "plover"]
PLACE = ["city", "province", "country", "latitude", "longitude"]
ALWAYS = ["event_id", "event_date", "publication_date"]
COLUMNS = {
    "icews": [*ALWAYS, *PARTIES, *CODES, *PLACE, "district", "story_id", "sentence_number", "publisher"],
    "gdelt1": [*ALWAYS, *PARTIES, *CODES, *PLACE, "story_id"],
    "gdelt2": [*ALWAYS, *PARTIES, *CODES, *PLACE, "story_id"],
    "phoenix": [*ALWAYS, *PARTIES, *CODES, *PLACE, "story_id", "sentence_number", "publisher", "contexts"],
    "polecat": [*ALWAYS, *PARTIES, *CODES, *PLACE, "district", "publisher", "contexts"],
}
# Phoenix has no names; POLECAT no CAMEO codes, but these are those of its events and modes.
WITHOUT = {"phoenix": {"source_name", "target_name"}}
POLECAT = sorted({row.cameo for row in plover_modes() if CAMEO[row.cameo].plover == row.plover})
# ICEWS has no actor codes: they are what countries and sectors say, and a known group is lost.
LETTERS = ("icews", "polecat")
NO_GROUP = {"icews": {"source_code", "target_code"}}


@pytest.mark.parametrize("form", COLUMNS)
# An import takes half a second, so shrinking a failure would take minutes.
@settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_round_trip(form, data):
    codes = POLECAT if form == "polecat" else [code for code in CAMEO if len(code) > 2]
    kind = event(tuple(codes))
    events = data.draw(st.lists(kind, min_size=1, max_size=12, unique_by=lambda one: one["event_id"]))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        there = dataset(
            folder / "there", *[(one["text"], {k: v for k, v in one.items() if k != "text"}) for one in events]
        )
        export_events(there, folder / "events.CSV", form)
        done = import_events(form, [folder / "events.CSV"], folder / "back")
        assert done.counts.rows["kept_aside"] == 0
        columns = [
            column for column in COLUMNS[form] if column not in WITHOUT.get(form, set()) | NO_GROUP.get(form, set())
        ]
        before, after = (
            scan_events(folder / which).select(columns).collect().sort("event_id") for which in ("there", "back")
        )
        for column in columns:
            assert before[column].to_list() == after[column].to_list(), column
        # And once more, to the letter, where no column is written that is not read (an actor's part, the lead).
        export_events(folder / "back", folder / "again.CSV", form)
        once, again = (sorted((folder / f"{file}.CSV").read_text().splitlines()) for file in ("events", "again"))
        if form in LETTERS:
            assert once == again


def test_polars_has_what_was_drawn(tmp_path):
    there = dataset(
        tmp_path / "there", ("2018-03-05 KORGOV 040 PRK", {"latitude": 1e-05, "publication_date": dt.date(2018, 3, 5)})
    )
    export_events(there, tmp_path / "events.tab", "icews")
    import_events("icews", [tmp_path / "events.tab"], tmp_path / "back")
    assert scan_events(tmp_path / "back").select(pl.col("latitude")).collect().item() == 1e-05
