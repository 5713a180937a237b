"""Writing small ICEWS files, and looking at what an import made of them."""

from coder import connect
from coder.dataset.manifest import read_manifest
from coder.formats import import_events
from coder.formats.icews import COLUMNS

HEADER = "\t".join(COLUMNS)
ROW = {
    "Event ID": "20718170",
    "Event Date": "2018-03-05",
    "Source Name": "Moon Jae-in",
    "Source Sectors": "Executive,Government",
    "Source Country": "South Korea",
    "Event Text": "Consult",
    "CAMEO Code": "040",
    "Intensity": "1",
    "Target Name": "Kim Jong-Un",
    "Target Sectors": "Executive,Government",
    "Target Country": "North Korea",
    "Story ID": "7",
    "Sentence Number": "1",
    "Publisher": "Yonhap",
    "City": "Seoul",
    "District": "NA",
    "Province": "Seoul-teukbyeolsi",
    "Country": "South Korea",
    "Latitude": "37.5683",
    "Longitude": "126.978",
}


def row(number=1, **changes):
    """A row; `row(2, CAMEO_Code="10")` has the id ROW's + 1 and another code."""
    cells = (
        ROW | {"Event ID": str(20718169 + number)} | {name.replace("_", " "): value for name, value in changes.items()}
    )
    return "\t".join(cells[name] for name in COLUMNS)


def icews(tmp_path, *rows, header=HEADER, name="events.tab"):
    path = tmp_path / name
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def imported(dataset, *paths, form="icews", mode="new"):
    """Import; check the books in every way; give the summary."""
    done = import_events(form, paths, dataset, mode)
    rows = done.counts.rows
    assert rows["read"] == rows["events"] + rows["repeated"] + rows["kept_aside"]
    manifest = read_manifest(dataset)
    assert manifest.counts.balance()
    if mode != "append":
        assert select(dataset, "select count(*) from events") == [(rows["events"],)]
        assert len(aside(dataset)) == rows["kept_aside"]
        assert select(dataset, "select count(*) from stories where status = 'rejected'") == [(rows["kept_aside"],)]
    return done


def select(dataset, sql):
    with connect(dataset) as con:
        return con.sql(sql).fetchall()


def aside(dataset):
    if not list(dataset.glob("kept_aside/*/*.parquet")):
        return []
    return select(dataset, "select place, reason, row from kept_aside order by place")
