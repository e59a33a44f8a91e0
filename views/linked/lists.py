"""Pages that lead to the others: the front page, and a list for each sort of thing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from graph.dcat import Described
from graph.nquads import Triple, named
from graph.schemaorg import write_schemaorg
from views.linked.jsonld import write_jsonld
from views.linked.pages import Desk, Group, Value, read_template, shorten, show_text
from views.linked.places import PAGE, link_from
from views.linked.things import call, name_thing

_NAMES = {  # segments that are no class: what a reader calls them
    "annotation": "vindplaatsen",
    "graph": "deelgrafen",
    "membership": "lidmaatschappen en ambtstermijnen",
    "near-miss": "net geen toezegging",
    "role": "rollen",
    "statement": "beweringen",
}


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page with lists of links; fields that the template shares with other pages have their names."""

    title: str
    root: str
    intro: tuple[Value, ...]
    incoming: tuple[Group, ...]
    iri: str = ""
    turtle: str = ""
    jsonld: str = ""
    kinds: tuple[Value, ...] = ()


def write_lists(desk: Desk, told: Described, folders: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The folder and the HTML of each list: of all sorts, of each sort under the base, and the front page."""
    ids = desk.places.base.removeprefix(desk.places.root).rstrip("/")
    members: dict[str, list[str]] = defaultdict(list)
    for folder in folders:
        sort, _, rest = folder.removeprefix(f"{ids}/" if ids else "").partition("/")
        if rest and (folder.startswith(f"{ids}/") or not ids) and sort not in ("theme", "def"):
            members[sort].append(folder)
    sorts = tuple(
        Value(call_sort(sort), f"{ids}/{sort}/{PAGE}" if ids else f"{sort}/{PAGE}", title=str(len(members[sort])))
        for sort in sorted(members, key=call_sort)
    )
    template = read_template("list.html.j2")
    for sort, found in members.items():
        folder = f"{ids}/{sort}" if ids else sort
        values = sorted((_link(desk, folder, one) for one in found), key=lambda v: (v.text.casefold(), v.href))
        group = Group(f"{len(values)} pagina's", tuple(values))
        yield folder, template.render(page=ListPage(call_sort(sort), link_from(folder, ""), (), (group,)))
    if ids:
        inside = tuple(Value(value.text, link_from(ids, value.href), title=value.title) for value in sorts)
        page = ListPage("Alles wat gevonden is", link_from(ids, ""), (), (Group("Soorten", inside),))
        yield ids, template.render(page=page)
    yield "", template.render(page=_front(desk, told, sorts))


def call_sort(sort: str) -> str:
    """What a reader calls the things under a segment of an IRI.

    >>> call_sort("near-miss"), call_sort("commitment")
    ('net geen toezegging', 'toezegging')
    """
    if sort in _NAMES:
        return _NAMES[sort]
    try:
        return call(named("bg:" + "".join(part.capitalize() for part in sort.split("-"))))[0]
    except LookupError:
        return sort


def _link(desk: Desk, folder: str, target: str) -> Value:
    iri = f"<{desk.places.root}{target}>"
    return Value(show_text(shorten(name_thing(desk.things, iri))), link_from(folder, f"{target}/{PAGE}"))


def _front(desk: Desk, told: Described, sorts: tuple[Value, ...]) -> ListPage:
    downloads = tuple(Value(dump.file, f"dumps/{dump.file}", title=f"{dump.size} bytes") for dump in told.dumps)
    about = (
        Value("Over deze dataset", f"dataset/{PAGE}"),
        Value("Thema's", f"theme/{PAGE}"),
        Value("Ontologie", f"def/{PAGE}"),
        Value("Eisen aan de graaf", f"shape/{PAGE}"),
        Value("Eisen aan de beschrijving", f"portal/{PAGE}"),
        *(Value(name, name) for name in ("README.md", "dcat.ttl", "void.ttl", "provenance.ttl", "schemaorg.ttl")),
        Value("SHA256SUMS", "SHA256SUMS"),
    )
    settings = told.settings
    triples: list[Triple] = sorted(set(write_schemaorg(told)))
    return ListPage(
        title=settings.title[0],
        root="",
        intro=(Value(settings.description[0], lang="nl"), Value(settings.description[1], lang="en")),
        incoming=(Group("Wat erin staat", sorts), Group("Downloads", downloads), Group("Meer", about)),
        jsonld=Markup(write_jsonld(triples, desk.prefixes)),  # noqa: S704 - escaped by write_jsonld
    )
