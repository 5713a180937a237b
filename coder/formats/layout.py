"""What the files of a collection look like: columns, header, and the SQL that makes events of their rows."""

from __future__ import annotations

import re

import msgspec

TAB = "\t"
COMMON = ("id", "date", "intensity", "latitude", "longitude")
NO_WORD = re.compile(r"[^a-z0-9]")


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """Tab-delimited files with `columns`, in their order unless the file has a header, whose order then counts.

    `sql` names the file of sql/ that reads them. The last columns, from number `least` on, may be absent where there is
    no header. `aliases` are other names of columns. `mentioned`: a file may be one of GDELT's mentions.
    `common` names the columns that every format has, for sql/in_common.sql.
    """

    columns: tuple[str, ...]
    sql: str
    least: int
    aliases: dict[str, str] = {}
    mentioned: bool = False
    common: dict[str, str] = {}


def common(names: tuple[str, ...], *, code: str, kind: str = "CAMEO code", more: str = "null") -> dict[str, str]:
    """Say where a format has id, day, intensity, latitude and longitude.

    `code` is in SQL what stands in the message where the code is no `kind`; `more` is another problem in SQL.
    """
    return dict(zip(COMMON, names, strict=True)) | {"code": code, "kind": kind, "more": more}


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """Where the columns of one file stand, from 0. `stands`: the first line is a header.

    A row has `least` cells at the least; those beyond `width` must be empty.
    """

    positions: dict[str, int]
    least: int
    width: int
    stands: bool

    @classmethod
    def of(cls, first_line: str, layout: Layout) -> Header:
        """Look at the first line; it is a header if it has half of the names."""
        names = {plain(name): name for name in layout.columns}
        names |= {plain(alias): name for alias, name in layout.aliases.items()}
        cells = [plain(cell) for cell in first_line.split(TAB)]
        found = {names[cell]: place for place, cell in reversed(list(enumerate(cells))) if cell in names}
        if 2 * len(found) < len(layout.columns):
            positions = {name: place for place, name in enumerate(layout.columns)}
            return cls(positions=positions, least=layout.least, width=len(layout.columns), stands=False)
        return cls(positions=found, least=max(found.values()) + 1, width=len(cells), stands=True)

    def cells(self, layout: Layout, cell: str, count: int | None = None) -> str:
        """Say in SQL which cell each column is, as in `cell` ("c[{}]"); null where a file of `count` cells has none."""
        places = [(name, self.positions.get(name)) for name in layout.columns]
        return ",\n".join(
            f'null::text as "{name}"'
            if place is None or (count is not None and place >= count)
            else f'cell({cell.format(place + 1)}, quoted) as "{name}"'
            for name, place in places
        )


def plain(name: str) -> str:
    """Reduce a name to its letters and digits: "Event ID", "event_id" and "EventID" are the same."""
    return NO_WORD.sub("", name.lower())
