"""Whose land a page is written in: a national paper says «وزير الخارجية» and means its own."""

from __future__ import annotations

from mahdar.arabic.fold import fold
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.web import domains_of

KINDS = frozenset({"land", "wide"})


class Homes:
    """Outlets that write for their own land, by domain and by name (folded, in Arabic or in Latin letters)."""

    def __init__(self) -> None:
        rows = list(read_table("actors/home_press.tsv", ("kind", "id")))
        for row in rows:
            if row["kind"] not in KINDS:
                raise row.fail("kind must be land or wide")
        self._lands = lands = frozenset(row["id"] for row in rows if row["kind"] == "land")
        wide = {row["id"] for row in rows if row["kind"] == "wide"}
        self._domains: dict[str, str] = {}
        self._names: dict[str, set[str]] = {}
        for row in read_table("actors/outlets.tsv", ("id", "name_en", "names")):
            country = row.get("country") or ""
            home = country if country in lands and row["id"] not in wide else ""
            for domain in row.list("domains"):
                self._domains[domain] = home
            for name in (row["name_en"], *row.list("names")):
                self._names.setdefault(_plain(name), set()).add(home)

    def of(self, outlet: str | None, url: str | None) -> str | None:
        """The ISO code of the land that the page's outlet writes in; `None` when it is not known, or of no one land."""
        for domain in domains_of(url):
            if domain in self._domains:
                return self._domains[domain] or None
            above, _, land = domain.rpartition(".")
            if above == "gov" and land.upper() in self._lands:
                return land.upper()
        lands = self._names.get(_plain(outlet), set()) if outlet else set()
        return next(iter(lands)) or None if len(lands) == 1 else None


def _plain(name: str) -> str:
    """Folded, without what stands in brackets behind it («النهار (لبنان)»)."""
    return fold(name.partition("(")[0]).casefold().replace("-", "").replace(" ", "")
