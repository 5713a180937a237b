"""What the files of a collection look like: columns, header, and the SQL that makes events of their rows."""

from __future__ import annotations

import msgspec


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """Tab-delimited files with `columns`, in their order; with a `header` the file's own order counts.

    `sql` names the file of sql/ that reads them; `optional` columns may be absent where there is a header, or at the
    end of each row where there is none.
    """

    columns: tuple[str, ...]
    sql: str
    header: bool = True
    optional: tuple[str, ...] = ()
