"""The thin adapter to MkDocs: it hands our files and our extension over, and decides nothing.

MkDocs loads this file by path as a hook, so its imports are absolute.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from explainer.embedding import wording
from explainer.embedding.extension import EvidenceExtension
from explainer.embedding.sidenotes import SideNotes
from explainer.figures.record import plain
from explainer.live import shipped
from explainer.notes import annotated
from explainer.problems import ProblemsFound, raise_if_any
from explainer.publication import Publication, read
from explainer.site import (
    changes, finish, generated, head, palette, paper, reading, searchindex, share, stylesheet)
from explainer.site.build import make_figures
from explainer.site.check import check_all
from explainer.site.commits import last_commits
from explainer.site.freshness import check_fresh
from explainer.site.page import address_of, base_of

log = get_plugin_logger("explainer")
_extension: EvidenceExtension
_commits: changes.Commits
_texts: list[searchindex.TextPage]


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent



@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the publication, check it, and hand the Markdown extension over."""
    global _extension, _commits, _texts
    _address(config)
    try:
        publication = _checked(_root(config))
    except ProblemsFound as found:
        raise PluginError(f"\n{found}") from None
    _extension = EvidenceExtension(publication)
    own = (EvidenceExtension, SideNotes)
    others = [e for e in config.markdown_extensions if not isinstance(e, own)]
    config.markdown_extensions = [*others, _extension, SideNotes()]
    _commits, _texts = last_commits(_root(config)), []
    config.extra["last_seen"] = wording.date(generated.newest(publication))
    return config


def _checked(root: Path) -> Publication:
    if os.environ.get("EXPLAINER_SERVE"):
        make_figures(root, log.info)
    raise_if_any(check_fresh(root))
    publication = read(root)
    raise_if_any(check_all(publication, root / "docs"))
    return publication


def _address(config: MkDocsConfig) -> None:
    """A fork's address comes from its environment, never from a file it would have to edit."""
    config.site_url = os.environ.get("SITE_URL", config.site_url)
    repository = os.environ.get("REPOSITORY_URL", "")
    config.extra["repository"] = repository or config.extra.get("repository", "")


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the evidence pages, the figures' files, the tables, the notebooks, the colours."""
    publication = _extension.publication
    for file in _unused(files):
        files.remove(file)
    for page in generated.pages(publication, _commits):
        files.append(File.generated(config, page.path, content=page.text))
    for name in publication.figures:
        for file in generated.figure_files(publication, name):
            _copy(files, config, f"figures/{name}/{file}", publication.figure_file(name, file))
    for name, path in share.pictures(publication, config.site_name).items():
        _copy(files, config, f"figures/{name}/share.png", path)
    _add_live(files, config, publication)
    tables = publication.evidence.root / "data/tables"
    for name in publication.evidence.tables:
        _copy(files, config, f"evidence/data/{name}.csv", tables / f"{name}.csv")
        _copy(files, config, f"evidence/data/{name}.codebook.yml", tables / f"{name}.yml")
    for path in sorted((publication.build / "notebooks").glob("*.ipynb")):
        files.append(_notebook(config, path))
    _dress(files, config)
    return files


def _dress(files: Files, config: MkDocsConfig) -> None:
    """Put two sheets, and what a chapter carries of them, in the place of the theme's many."""
    parts = {file.src_uri: file for file in files if _is_sheet(file) or file.src_uri == head.SCRIPT}
    for file in parts.values():
        files.remove(file)
    texts = {name: file.content_string for name, file in parts.items()}
    script, colours = texts.pop(head.SCRIPT, ""), palette.css(_extension.publication.evidence.palette)
    sheets = stylesheet.bundles(texts, colours)
    if "assets/palette.css" in map(str, config.extra_css):  # a theme that is not ours may ask for it
        sheets["assets/palette.css"] = colours
    for path, content in sheets.items():
        files.append(File.generated(config, path, content=content))
    config.extra["head"] = dressed = head.of_theme(
        [sheets[stylesheet.FACES], sheets[stylesheet.FIRST]], script)
    written = [file for file in files.documentation_pages() if not file.generated_by]
    bases = [base_of(file.src_uri) for file in written if file.src_uri.endswith(".md")]
    files.append(File.generated(config, "_headers", content=dressed.headers(bases)))


def _unused(files: Files) -> list[File]:
    """The style sheets and scripts of the base theme, which our templates do not load."""
    return [file for file in files
            if file.src_uri.startswith(("assets/javascripts/", "assets/stylesheets/"))]


def _is_sheet(file: File) -> bool:
    return re.fullmatch(r"assets/[\w-]+\.css", file.src_uri) is not None


def _add_live(files: Files, config: MkDocsConfig, publication: Publication) -> None:
    live = [name for name, record in publication.figures.items() if record.live]
    for to, path in shipped.shipped_files(publication.build, live):
        _copy(files, config, to, path)
    for to, text in shipped.shipped_texts(live):
        files.append(File.generated(config, to, content=text))


def _copy(files: Files, config: MkDocsConfig, to: str, path: Path) -> None:
    files.append(File.generated(config, to, abs_src_path=str(path)))


def _notebook(config: MkDocsConfig, path: Path) -> File:
    # Its plugin reads a notebook from its source folder, so this is no generated file.
    return File(f"notebooks/{path.name}", str(path.parent.parent), config.site_dir, True)


def on_page_markdown(markdown: str, page: Page, **_) -> str:
    """Tell the extension where the page in hand stands."""
    _extension.setConfig("base", base_of(page.file.src_uri))
    _extension.setConfig("cards", page.meta.get("kind") != "evidence")
    return markdown


def on_page_content(html: str, page: Page, **_) -> str:
    """Strip a notebook of what its converter brings along; read a page that a person wrote."""
    if page.file.src_uri.endswith(".ipynb"):
        return finish.notebook(html)
    return html if page.meta.get("kind") == "evidence" else _read(html, page)


def _read(html: str, page: Page) -> str:
    path = page.file.src_uri
    read_page = reading.read(html)
    title = read_page.parts[0].heading if read_page.parts else str(page.title)
    _texts.append(searchindex.TextPage(address_of(path), title, read_page))
    changed = changes.newest(_extension.publication, path, _commits)
    return reading.with_facts(html, reading.minutes(read_page), changed, base_of(path))


def on_env(env, config: MkDocsConfig, files: Files):
    """All pages have been read: write what a search needs."""
    _add_notes(files, config)
    index = searchindex.search_index(_extension.publication, _texts)
    files.append(File.generated(config, "assets/search.json", content=index))
    return env


def _add_notes(files: Files, config: MkDocsConfig) -> None:
    """Put the notes at their words now that the words of all pages are known."""
    pages = {file.src_uri: file.page for file in files.documentation_pages()
             if file.page.content is not None}
    written = [path for path, page in pages.items()
               if path.endswith(".md") and page.meta.get("kind") != "evidence"]
    try:
        made = annotated.annotate(_extension.publication, written, config.site_url or "",
                                  config.extra.get("repository") or "",
                                  {path: page.content for path, page in pages.items()})
    except ProblemsFound as found:
        raise PluginError(f"\n{found}") from None
    for path, html in made.html.items():
        pages[path].content = html
    for path, text in made.files.items():
        files.append(File.generated(config, path, content=text))


def on_page_context(context: dict, page: Page, config: MkDocsConfig, **_) -> dict:
    """Say which figure the page is shared with; add what it needs on paper."""
    publication = _extension.publication
    name = share.figure_of(page.content, page.meta, publication.figures)
    page.meta["share"] = name
    context["base"] = base_of(page.file.src_uri)
    page.meta["share_alt"] = plain(publication.figures[name].alt) if name else ""
    if page.file.src_uri.endswith(".md") and page.meta.get("kind") != "evidence":
        page.content = paper.with_addresses(page.content, publication.evidence.sources)
    return context


def on_post_page(output: str, **_) -> str:
    """Take away what the base template alone needed."""
    return finish.page(output)


def on_post_template(output: str, **_) -> str:
    """The same for the page of lost readers, which is no page to the generator."""
    return finish.page(output)


def on_serve(server, config: MkDocsConfig, builder):
    """Watch what pages are made from as well."""
    root = _root(config)
    for folder in filter(Path.is_dir, (root / "data", root / "notebooks", root / "scripts")):
        server.watch(str(folder))
    return server
