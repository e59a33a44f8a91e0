"""Who publishes a dataset, and on what terms: the small file `beleidsgraaf.toml`.

Its messages are Dutch, since whoever fills it in publishes Dutch data.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.iris import check_base

NAME = "beleidsgraaf.toml"

# Canonical addresses, each with its slash, as the Dutch heritage network asks; https for Creative Commons, http for
# Open Data Commons (NDE requirements for dataset descriptions 1.14).
LICENCES = {
    "https://creativecommons.org/publicdomain/zero/1.0/": "CC0 1.0",
    "https://creativecommons.org/licenses/by/4.0/": "CC BY 4.0",
    "https://creativecommons.org/licenses/by-sa/4.0/": "CC BY-SA 4.0",
    "http://opendatacommons.org/licenses/pddl/1.0/": "PDDL 1.0",
    "http://opendatacommons.org/licenses/by/1.0/": "ODC-By 1.0",
    "http://opendatacommons.org/licenses/odbl/1.0/": "ODbL 1.0",
}
# Codes of the EU lists with their labels in Dutch and English.
THEMES = {
    "AGRI": ("Landbouw, visserij, bosbouw en voeding", "Agriculture, fisheries, forestry and food"),
    "ECON": ("Economie en financiën", "Economy and finance"),
    "EDUC": ("Onderwijs, cultuur en sport", "Education, culture and sport"),
    "ENER": ("Energie", "Energy"),
    "ENVI": ("Milieu", "Environment"),
    "GOVE": ("Overheid en publieke sector", "Government and public sector"),
    "HEAL": ("Gezondheid", "Health"),
    "INTR": ("Internationale vraagstukken", "International issues"),
    "JUST": ("Justitie, rechtsstelsel en openbare veiligheid", "Justice, legal system and public safety"),
    "REGI": ("Regio's en steden", "Regions and cities"),
    "SOCI": ("Bevolking en samenleving", "Population and society"),
    "TECH": ("Wetenschap en technologie", "Science and technology"),
    "TRAN": ("Vervoer", "Transport"),
}
ACCESS = {
    "PUBLIC": ("openbaar", "public"),
    "RESTRICTED": ("beperkt toegankelijk", "restricted"),
    "NON_PUBLIC": ("niet openbaar", "non-public"),
}
FREQUENCIES = {
    "DAILY": ("dagelijks", "daily"),
    "WEEKLY": ("wekelijks", "weekly"),
    "MONTHLY": ("maandelijks", "monthly"),
    "QUARTERLY": ("elk kwartaal", "quarterly"),
    "ANNUAL": ("jaarlijks", "annual"),
    "IRREG": ("onregelmatig", "irregular"),
    "NEVER": ("nooit", "never"),
}
LANGUAGES = {"NLD": ("Nederlands", "Dutch", "nl"), "ENG": ("Engels", "English", "en")}

_TITLES = (
    "Beleidsgraaf: toezeggingen in het Nederlandse buitenlands beleid",
    "Beleidsgraaf: commitments in Dutch foreign policy",
)
_DESCRIPTION_NL = (
    "Wie in Nederlandse documenten over buitenlands beleid wat aan wie toezegt, tegen wanneer, over welk land en welk "
    "thema. Elke toezegging, elk advies en elke genoemde persoon, organisatie of plaats staat erin met de woorden "
    "waaruit zij is gelezen. De graaf is met vaste regels uit de documenten gemaakt."
)
_DESCRIPTION_EN = (
    "Who promises what to whom in Dutch foreign-policy documents, by when, about which country and which theme. Each "
    "commitment, each advice and each person, organisation or place mentioned stands in it with the words it was read "
    "from. The graph is made of the documents by fixed rules."
)
_WHAT = {  # what may stand in the file, in Dutch, for messages
    "base": "de basis van alle IRI's",
    "license": "de licentie van de data",
    "publisher.name": "de naam van de uitgever",
    "publisher.iri": "de IRI van de uitgever",
    "contact.name": "de naam van het contactpunt",
    "contact.email": "het e-mailadres van het contactpunt",
}
_KEYS = {
    "": (
        *("base", "site", "license", "title_nl", "title_en", "description_nl", "description_en"),
        *("themes", "access", "frequency", "languages", "endpoint", "publisher", "creator", "contact"),
    ),
    "publisher": ("name", "iri"),
    "creator": ("name", "iri"),
    "contact": ("name", "email", "telephone", "page"),
}
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*)?")
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_TELEPHONE = re.compile(r"\+[0-9]{6,15}")


class SettingsError(ValueError):
    """Something in `beleidsgraaf.toml` that is missing or wrong; a Dutch sentence says what, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Agent:
    """A publisher or maker."""

    name: str
    iri: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Where a reader goes with a question; `telephone` and `page` may be ""."""

    name: str
    email: str
    telephone: str
    page: str


@dataclass(frozen=True, slots=True)
class Settings:
    """All of the file; pairs are Dutch and English, codes those of the EU lists; `endpoint` may be ""."""

    base: str
    site: str
    license: str
    title: tuple[str, str]
    description: tuple[str, str]
    themes: tuple[str, ...]
    access: str
    frequency: str
    languages: tuple[str, ...]
    endpoint: str
    publisher: Agent
    creator: Agent
    contact: Contact


def default_text() -> str:
    """The file with its commented defaults."""
    return (files("graph") / NAME).read_text("utf-8")


def find_root(base: str) -> str:
    """Where the site of a base stands: the base without its last segment, or itself when it has none.

    >>> find_root("https://w3id.org/beleidsgraaf/id/"), find_root("https://example.org/")
    ('https://w3id.org/beleidsgraaf/', 'https://example.org/')
    """
    scheme, _, rest = base.partition("://")
    host, _, path = rest.partition("/")
    return f"{scheme}://{host}/" + path.rstrip("/").rpartition("/")[0] + ("/" if path.rstrip("/").count("/") else "")


def default_settings(base: str) -> Settings:
    """The defaults, for a graph that was minted on a base."""
    told = tomllib.loads(default_text()) | {"base": base}
    return _read(told, "de standaardwaarden")


def read_settings(path: Path) -> Settings:
    """The settings of a file; SettingsError, in Dutch, for what is missing or wrong, OSError when it is not there."""
    try:
        told = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is geen leesbaar TOML-bestand ({error})") from error
    return _read(told, str(path))


def _read(told: Mapping[str, Any], where: str) -> Settings:
    _refuse_unknown(told, where)
    base = _required(told, "base", where)
    try:
        check_base(base)
    except ValueError as error:
        raise SettingsError(
            f"{where}: base is een http(s)-adres dat op een schuine streep eindigt, niet {base!r}"
        ) from error
    licence = _required(told, "license", where)
    if licence not in LICENCES:
        raise SettingsError(f"{where}: license is een van {', '.join(LICENCES)}, niet {licence!r}")
    publisher = Agent(_required(told, "publisher.name", where), _address(told, "publisher.iri", where, required=True))
    creator = Agent(_text(told, "creator.name", where), _address(told, "creator.iri", where))
    if bool(creator.name) != bool(creator.iri):
        raise SettingsError(f"{where}: een maker heeft een naam en een IRI; vul [creator] name en iri allebei in")
    site = _address(told, "site", where) or find_root(base)
    if not site.endswith("/"):
        raise SettingsError(f"{where}: site eindigt op een schuine streep, niet {site!r}")
    return Settings(
        base=base,
        site=site,
        license=licence,
        title=_pair(told, "title", _TITLES, where),
        description=_pair(told, "description", (_DESCRIPTION_NL, _DESCRIPTION_EN), where),
        themes=_codes(told, "themes", THEMES, ("INTR", "GOVE"), where),
        access=_codes(told, "access", ACCESS, ("PUBLIC",), where)[0],
        frequency=_codes(told, "frequency", FREQUENCIES, ("IRREG",), where)[0],
        languages=_codes(told, "languages", LANGUAGES, ("NLD", "ENG"), where),
        endpoint=_address(told, "endpoint", where),
        publisher=publisher,
        creator=creator if creator.name else publisher,
        contact=_read_contact(told, where),
    )


def _read_contact(told: Mapping[str, Any], where: str) -> Contact:
    name, email = _required(told, "contact.name", where), _required(told, "contact.email", where)
    if not _EMAIL.fullmatch(email):
        raise SettingsError(f"{where}: contact.email is geen e-mailadres: {email!r}")
    telephone = _text(told, "contact.telephone", where).replace(" ", "").replace("-", "")
    if telephone and not _TELEPHONE.fullmatch(telephone):
        raise SettingsError(f"{where}: contact.telephone begint met + en het landnummer, niet {telephone!r}")
    return Contact(name, email, telephone, _address(told, "contact.page", where))


def _refuse_unknown(told: Mapping[str, Any], where: str) -> None:
    for table, keys in _KEYS.items():
        given = told.get(table, {}) if table else told
        if not isinstance(given, Mapping):
            raise SettingsError(f"{where}: [{table}] is een tabel met {' en '.join(keys[:2])}")
        for key in given:
            if key not in keys:
                near = get_close_matches(key, keys, n=1)
                hint = f"bedoelt u {near[0]!r}?" if near else f"er zijn {', '.join(keys)}"
                raise SettingsError(f"{where}: de instelling {key!r} bestaat niet; {hint}")


def _find(told: Mapping[str, Any], key: str) -> Any:
    table, _, name = key.rpartition(".")
    return (told.get(table, {}) if table else told).get(name)


def _text(told: Mapping[str, Any], key: str, where: str) -> str:
    value = _find(told, key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise SettingsError(f"{where}: {key} is tekst tussen aanhalingstekens, niet {value!r}")
    return " ".join(value.split())


def _required(told: Mapping[str, Any], key: str, where: str) -> str:
    value = _text(told, key, where)
    if not value:
        raise SettingsError(f"{where} noemt {_WHAT[key]} niet; vul {key} in")
    return value


def _address(told: Mapping[str, Any], key: str, where: str, *, required: bool = False) -> str:
    value = _required(told, key, where) if required else _text(told, key, where)
    if value and not _ADDRESS.fullmatch(value):
        raise SettingsError(f"{where}: {key} is geen webadres (http of https): {value!r}")
    return value


def _pair(told: Mapping[str, Any], key: str, default: tuple[str, str], where: str) -> tuple[str, str]:
    return (_text(told, f"{key}_nl", where) or default[0], _text(told, f"{key}_en", where) or default[1])


def _codes(
    told: Mapping[str, Any], key: str, known: Mapping[str, object], default: tuple[str, ...], where: str
) -> tuple[str, ...]:
    value = _find(told, key)
    given = default if value is None else tuple(value) if isinstance(value, list) else (value,)
    wrong = [code for code in given if not isinstance(code, str) or code not in known]
    if wrong or not given:
        raise SettingsError(
            f"{where}: {key} is een van de codes {', '.join(known)}, niet {wrong[0] if wrong else ''!r}"
        )
    return given
