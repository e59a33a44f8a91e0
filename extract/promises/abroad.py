"""Who acts abroad: another state and its ministers, an international body and its offices.

What they set going is theirs also in the sentences that follow, which seldom name them again.
"""

from functools import cache

from extract.known import known_entities
from extract.portfolios import is_of_other_state
from extract.promises.actors import BINDING_BODIES, GOVERNMENTS
from extract.promises.lexicon import read_set
from extract.promises.scenes import Scene
from extract.records import EntityRef
from ontology.kinds import EntityKind, OrganisationKind

ABROAD = ("vn-", "eu-", "navo-", "ovse-", "imo-")  # "de VN-missie": what another body has or does
_KINGDOM = frozenset({"NL", "AW", "CW", "SX"})
_AMONG_STATES = frozenset(
    {
        OrganisationKind.INTERNATIONAL_ORGANISATION.value,
        OrganisationKind.COALITION.value,
        OrganisationKind.GOVERNMENT.value,
    }
)
_STRANGER, _DETERMINER = map(read_set, ("stranger", "determiner"))


@cache
def is_abroad(ref: EntityRef) -> bool:
    """Whether it is another state, its government or ministers, or a body among states or one of its offices."""
    if ref.kind is EntityKind.COUNTRY:
        return ref.id not in _KINGDOM
    if is_of_other_state(ref.id) or ref.id.startswith(GOVERNMENTS):
        return True
    entry = known_entities().get(ref)
    if entry is None or ref.id.startswith(BINDING_BODIES):
        return False
    parent = EntityRef(EntityKind.ORGANISATION, entry.parent) if entry.parent else None
    return entry.narrower in _AMONG_STATES or (parent is not None and is_abroad(parent))


def begins_with_stranger(scene: Scene, at: int) -> bool:
    """Whether a clause begins with somebody of abroad: "President Nyusi", "De Iraakse autoriteiten", "De lidstaten"."""
    words = scene.clauses.words
    at += words[at] in _DETERMINER
    while at < len(words):
        name = scene.by_first.get(at)
        head = words[name.after - 1] if name else words[at]
        if head in _STRANGER or f"{head}-".startswith(ABROAD) or (name and is_abroad(name.ref) and not name.adjective):
            return True
        described = is_abroad(name.ref) if name and name.adjective else not name and head.endswith("e")
        if not described:
            return False
        at = name.after if name else at + 1
    return False
