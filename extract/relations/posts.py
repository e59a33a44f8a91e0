"""Where an office or role is held: a minister in the ministry, a president in the country, a member in the chamber."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from extract.list_roles import list_roles
from extract.names.tenures import leads, leads_then
from extract.records import EntityRef, Header, Mention
from extract.slugs import slug
from extract.tenures import tenures_by_person
from extract.wordlists import read_table
from ontology.kinds import EntityKind
from ontology.reference import Reference, Tenure, read_references

UNPLACED = {"state", "ministry", "known"}  # held in what only the context, or what is known of the person, tells

HEADS_OF_GOVERNMENT = ("premier", "minister-president", "regeringsleider")  # three words for one post


@dataclass(frozen=True, slots=True)
class Post:
    """A role in an organisation, or in a country."""

    organisation: EntityRef
    role: str


@cache
def posted_roles() -> dict[str, tuple[str, str]]:
    """Words for roles that stand before a name, with the role and where it is held."""
    rows = read_table("membership_roles.tsv")
    return {row["word"]: (row["role"], row["where"]) for row in rows if row["where"] != "list"}


@cache
def _offices() -> dict[str, Reference]:
    return {reference.id: reference for reference in read_references() if reference.kind is EntityKind.OFFICE}


@cache
def _countries() -> dict[str, str]:
    countries = (reference for reference in read_references() if reference.kind is EntityKind.COUNTRY)
    return {name.casefold(): entry.id for entry in countries for name in (entry.label_nl, *entry.names)}


@cache
def _bodies() -> dict[str, str]:
    """Ids of the organisations of the lists by their names as slugs."""
    bodies = [entry for entry in read_references() if entry.kind is EntityKind.ORGANISATION]
    return {slug(name): entry.id for entry in reversed(bodies) for name in (*entry.names, entry.label_nl, entry.id)}


_ARTICLE = re.compile(r"^(?:de|het)\s+")
_MINISTER = re.compile(r"(?:minister|staatssecretaris)-van-")


@cache
def post_of(office: EntityRef) -> Post | None:
    """Where an office is held and as what, or None when its name does not say.

    >>> post_of(EntityRef(EntityKind.OFFICE, "minister-van-defensie")).organisation.id
    'ministerie-van-defensie'
    >>> post_of(EntityRef(EntityKind.OFFICE, "president-van-frankrijk"))
    Post(organisation=EntityRef(kind=<EntityKind.COUNTRY: 'country'>, id='FR'), role='president')
    """
    listed = _offices().get(office.id)
    name = listed.label_nl if listed else office.id.replace("-", " ")
    if fixed := posted_roles().get(office.id):
        role, where = fixed
        return None if where in UNPLACED else Post(EntityRef(EntityKind.ORGANISATION, where), role)
    head, _, rest = name.partition(" van ")
    country = _countries().get(_ARTICLE.sub("", rest).casefold())
    if country and head.casefold() in posted_roles():
        return Post(EntityRef(EntityKind.COUNTRY, country), posted_roles()[head.casefold()][0])
    if abroad := _abroad(office.id):  # a minister of another country holds the post there, not in a ministry
        return Post(EntityRef(EntityKind.COUNTRY, abroad[1]), abroad[0])
    parent = listed.parent if listed else ""
    if not parent and (prefixed := _PREFIXED.match(office.id)):
        parent, name = _bodies().get(prefixed[1], ""), office.id[prefixed.end() :].replace("-", " ")
    if not parent and _MINISTER.match(office.id):
        parent = "ministerie-van-" + office.id.split("-van-", 1)[1]
    if not parent and rest and head.split()[-1].casefold() in list_roles():
        name, parent = (
            head,
            _bodies().get(slug(_ARTICLE.sub("", rest)), ""),
        )  # "uitvoerend directeur van Unicef"
    sent = None if parent else _ENVOY_OF.fullmatch(office.id) or _ENVOY_FOR.fullmatch(office.id)
    if sent and sent["body"] in _bodies():
        parent, name = _bodies()[sent["body"]], (sent["role"] + sent["topic"]).replace("-", " ")
    if not parent and (led := _compound(office.id)):
        parent, name = led
    if not parent and _ENVOY.match(office.id):
        parent = _UNITED_NATIONS if "secretaris-generaal" in office.id else _FOREIGN_AFFAIRS
    # The chair of a body is its "voorzitter"; a minister is told from others by the portfolio.
    leads = head.casefold() in HEADS_OF_GOVERNMENT
    role = head.casefold() if leads else list_roles().get(head.casefold(), name.casefold())
    return Post(_organisation(parent), role) if parent else None


# "VN-gezant", "EU Speciaal Vertegenwoordiger voor de Sahel": held in the organisation before it
_PREFIXED = re.compile(
    r"(vn|eu|navo|ovse|au|afrikaanse-unie)-(?=(?:speciaal|speciale|hoge|bijzonder|gezant|coordinator|vertegenw))"
)
# "speciaal gezant voor het Midden-Oosten": without a body before it one of the ministry's own
_ENVOY = re.compile(
    r"(?:speciaa?l-?e?-|bijzondere?-)?(?:gezant|vertegenwoordiger|ambassadeur)-voor-|[a-z]+(?:ambassadeur|gezant)$"
    r"|(?:speciaa?l-?e?-|bijzondere?-)?vertegenwoordiger-van-de-secretaris-generaal"
)
# "speciaal gezant van de VN voor Syrië"
_ENVOY_OF = re.compile(
    r"(?P<role>(?:[a-z]+-)?(?:gezant|vertegenwoordiger|coordinator|rapporteur|adviseur))-van-(?:de-|het-)?(?P<body>[a-z-]+?)"
    r"(?P<topic>-(?:voor|inzake|in)-.+)"
)
# "speciaal vertegenwoordiger voor de Sahel van de EU"
_ENVOY_FOR = re.compile(
    r"(?P<role>(?:[a-z]+-)?(?:gezant|vertegenwoordiger|coordinator|rapporteur))(?P<topic>-(?:voor|inzake|in)-.+)"
    r"-van-(?:de-|het-)?(?P<body>[a-z-]+)"
)
_UNITED_NATIONS, _FOREIGN_AFFAIRS = "verenigde-naties", "ministerie-van-buitenlandse-zaken"
_HEADS = (
    *("plaatsvervangend-secretaris-generaal", "secretaris-generaal", "directeur-generaal", "uitvoerend-directeur"),
    *("directeur", "hoofd", "chef", "voorzitter", "president", "topvrouw", "topman", "baas", "commissaris"),
    *("aanklager", "hoofdaanklager", "rechter", "griffier", "coordinator", "woordvoerder", "commandant", "ambassadeur"),
    "gezant",
)


# "Voorzitter Adviesraad Internationale Vraagstukken", as it stands under a letter
_LEADS_BODY = re.compile(
    r"(?P<role>(?:vice)?voorzitter|secretaris|secretaris-directeur|directeur)-(?P<body>(?!van-).+)$"
)
_SPACED = re.compile(r"(?<=plaatsvervangend)-|(?<=uitvoerend)-")


@cache
def _compound(office: str) -> tuple[str, str] | None:
    """Body and role of an office without "van": "iaea-directeur-generaal", "voorzitter-sociaal-economische-raad"."""
    if (led := _LEADS_BODY.match(office)) and led["body"] in _bodies():
        return _bodies()[led["body"]], led["role"]
    for head in _HEADS:
        body = _bodies().get(office.removesuffix(f"-{head}")) if office.endswith(f"-{head}") else None
        if body:
            return body, _SPACED.sub(" ", head)
    return None


_ABROAD = re.compile(
    r"((?:minister|staatssecretaris|vicepremier|vicepresident)(?:-(?:van|voor)-.+?)?)-van-(?:de-|het-)?"
)


_VAN = re.compile("-van-(?:de-|het-)?")


@cache
def _abroad(office: str) -> tuple[str, str] | None:
    """Role and country of an office of another country: "minister-van-defensie-van-noorwegen"."""
    for found in _VAN.finditer(office):
        country = _country_slugs().get(office[found.end() :])
        if country and country != "NL" and _ABROAD.match(office[: found.end()]):
            return office[: found.start()].replace("-", " "), country
    return None


@cache
def _country_slugs() -> dict[str, str]:
    return {slug(name): country for name, country in _countries().items()}


_ISO_CODE = re.compile(r"[A-Z]{2}")


@cache
def foreign_post(person: str) -> Post | None:
    """The post of a known minister of another country.

    >>> foreign_post("dmytro-kuleba").organisation.id
    'UA'
    """
    offices = {row["person"]: row["office"] for row in read_table("foreign_ministers.tsv")}
    return post_of(EntityRef(EntityKind.OFFICE, offices[person])) if person in offices else None


def _organisation(name: str) -> EntityRef:
    """The organisation that a list names, or the country when it is an ISO code."""
    return EntityRef(EntityKind.COUNTRY if _ISO_CODE.fullmatch(name) else EntityKind.ORGANISATION, name)


def known_post(mention: Mention, role: str, header: Header) -> Post | None:
    """The one post of that name that a person is known to have held on the day of the document."""
    day = header.day
    named = HEADS_OF_GOVERNMENT if role in HEADS_OF_GOVERNMENT else (role,)
    held = [
        tenure
        for tenure in tenures_by_person().get(mention.ref.id, ())
        if tenure.role.casefold().startswith(named) or tenure.office.startswith(named)
        if not (day and ((tenure.since and day < tenure.since) or (tenure.until and day >= tenure.until)))
    ]
    posts = {post for tenure in held if (post := _post_held(tenure, role))} | _led(mention.ref.id, named, day)
    return posts.pop() if len(posts) == 1 else None


def _led(person: str, roles: tuple[str, ...], day: date | None) -> set[Post]:
    """The state or government that a person led on a day, or ever when the document is not dated."""
    return {
        Post(EntityRef(EntityKind.COUNTRY, lead.country), lead.role)
        for lead in leads().get(person, ())
        if lead.role in roles and (day is None or leads_then(lead, day))
    }


def _post_held(tenure: Tenure, role: str) -> Post | None:
    if tenure.office and (office := post_of(EntityRef(EntityKind.OFFICE, tenure.office))):
        return office
    named = tenure.role.casefold() or role
    return Post(_organisation(tenure.organisation), named) if tenure.organisation else None
