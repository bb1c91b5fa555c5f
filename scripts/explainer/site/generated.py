"""Generated pages: the evidence itself as pages, made by pure functions from a publication."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ..embedding import blocks, prose, tallies
from ..embedding.addresses import figure_address
from ..evidence.datum import Datum, date_range
from ..evidence.verdicts import TONE
from ..notes import pages as notepages
from ..publication import Publication
from . import changes
from .page import Page, address_of, base_of, make_page
from .written import shelved, written

WORKED_OUT = "worked-out"


def pages(publication: Publication, commits: changes.Commits) -> list[Page]:
    """All evidence pages, in a stable order; `commits` date the files of the project."""
    made = [_index(publication), _sources(publication), _all_claims(publication)]
    made += [changes.page(publication, commits)]
    made += [_claims(publication, name) for name in publication.evidence.project.sections]
    made += [_table(publication, name) for name in publication.evidence.tables]
    made += [_worked_out(publication)]
    made += [_figure(publication, name) for name in publication.figures]
    return made + notepages.pages(publication.notes)


def _say(publication: Publication, path: str):
    return lambda text: prose.html(publication, text, base_of(path))


def _shared(publication: Publication) -> dict:
    evidence = publication.evidence
    return {"data": publication.data, "sources": evidence.sources}


def _index(publication: Publication) -> Page:
    evidence = publication.evidence
    rows = [datum for table in evidence.tables.values() for datum in table.rows]
    return make_page(
        "evidence/index.md", "The evidence", "evidence-page.html",
        claims=evidence.claims, sections=evidence.project.sections, tables=evidence.tables,
        rows=len(rows), sources=evidence.sources, figures=publication.figures,
        shelves=shelved(written(publication), publication.figures),
        derived=len(publication.data) - len(rows), plain=prose.plain,
        newest=newest(publication), notebooks=notebooks(publication),
    )


def newest(publication: Publication) -> str:
    """The newest `as_of` that lies no later than the last reading: plans are not evidence yet."""
    evidence = publication.evidence
    last = max((date_range(source.accessed)[1] for source in evidence.sources.values()),
               default=dt.date.max)
    seen = [row.as_of for table in evidence.tables.values() for row in table.rows
            if row.kind != "forecast" and date_range(row.as_of)[1] <= last]
    return max(seen, key=date_range, default="2000")


def notebooks(publication: Publication) -> dict[str, str]:
    """Executed notebooks by stem, with their first heading."""
    return {path.stem: _heading(path.read_text(encoding="utf-8"), path.stem)
            for path in sorted((publication.build / "notebooks").glob("*.ipynb"))}


def _heading(notebook: str, stem: str) -> str:
    match = re.search(r'"# (.+?)(\\n)?"', notebook)
    return match[1] if match else stem


def _claims(publication: Publication, name: str) -> Page:
    evidence = publication.evidence
    path = f"evidence/claims/{name}.md"
    section = evidence.project.sections[name]
    claims = blocks.claims_of(publication, name)
    order = {verdict: rank for rank, verdict in enumerate(TONE)}
    tally = sorted(Counter(c.verdict for c in claims).items(), key=lambda item: order[item[0]])
    return make_page(
        path, f"Claims: {section.title}", "claim-page.html", claims=claims, section=section,
        tally=tally, reasons=evidence.reasons, say=_say(publication, path),
        page=address_of(section.page),
        **_shared(publication),
    )


def _all_claims(publication: Publication) -> Page:
    path = "evidence/claims/index.md"
    claims = list(publication.evidence.claims.values())
    return make_page(
        path, "All claims", "all-claims-page.html", total=len(claims), tones=tallies.tones(claims),
        description="Every statement of the text under review, with its verdict.",
        table=blocks.all_claims(publication, base_of(path)),
    )


def _sources(publication: Publication) -> Page:
    sources = sorted(publication.evidence.sources.values(), key=lambda s: (s.publisher.lower(), s.id))
    uses: dict[str, list[Datum]] = defaultdict(list)
    for table in publication.evidence.tables.values():
        for datum in table.rows:
            for source in datum.sources:
                uses[source].append(datum)
    groups = Counter(source.group for source in sources)
    grades = Counter(source.grade for source in sources)
    return make_page(
        "evidence/sources.md", "Sources", "sources-page.html", sources=sources, uses=uses,
        group_size=groups, groups=len(groups), read=Counter(s.read for s in sources),
        grades=[(g, grades[g]) for g in ("primary", "reputable", "secondary", "weak") if grades[g]],
    )


def _links(publication: Publication) -> dict:
    claims, figures = defaultdict(list), defaultdict(list)
    for claim in publication.evidence.claims.values():
        for item in claim.evidence:
            claims[item.datum].append(claim)
    for record in publication.figures.values():
        for name in record.data:
            figures[name].append(record.id)
    return {"claims_of": claims, "figures_of": figures}


def _table(publication: Publication, name: str) -> Page:
    table = publication.evidence.tables[name]
    columns = table.codebook.columns
    return make_page(
        f"evidence/data/{name}.md", table.codebook.title, "table-page.html", name=name,
        book=table.codebook, rows=table.rows, extras=list(columns),
        titles=[column.title for column in columns.values()],
        **_links(publication), **_shared(publication),
    )


def _worked_out(publication: Publication) -> Page:
    rows = [datum for datum in publication.data.values() if datum.is_derived]
    return make_page(
        f"evidence/data/{WORKED_OUT}.md", "Worked out in the notebooks", "table-page.html",
        name=WORKED_OUT, book=None, rows=rows, extras=[], titles=[],
        **_links(publication), **_shared(publication),
    )


def _figure(publication: Publication, name: str) -> Page:
    record = publication.figures[name]
    path = figure_address(name).rstrip("/") + "/index.md"
    return make_page(
        path, prose.plain(record.title), "figure-page.html",
        description=prose.plain(record.subtitle), figure=record,
        picture=blocks.figure(publication, name, "", base_of(path)),
        rows=[publication.data[d] for d in record.data], files=list(figure_files(publication, name)),
        **_shared(publication),
    )


def figure_files(publication: Publication, name: str) -> Iterator[str]:
    """Names of the files published with a figure, for download."""
    folder = publication.figure_file(name, "")
    kept = {"owner.json", "grid.json"}  # whose it is, and what tests hold a page against
    yield from sorted(p.name for p in folder.iterdir() if p.is_file() and p.name not in kept)
