"""Names that stand alone under a foreword or at the foot of a paper, or with a role under or behind them."""

from collections.abc import Iterator, Sequence

from extract.letterhead.signers import is_name, name_person, persons_by_name
from extract.records import EntityRef, Layout, Span
from extract.slugs import slug
from ontology.kinds import BlockKind

_LONE = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING))
_FOREWORD_ROLES = frozenset(
    f"{article}{role}{of}"
    for article in ("", "de ")
    for role in ("voorzitter", "vicevoorzitter", "waarnemend voorzitter", "secretaris", "directeur")
    for of in ("", " van de raad", " van de commissie", " van het college", " van het bestuur")
)

_ROLES_OF_BODY = ("voorzitter adviesraad ", "voorzitter commissie ", "voorzitter raad ", "voorzitter van de ")
_LONGEST_LINE = 90  # characters of a name with a role and a body behind it
_SHORT_ROLE = 70  # characters of the line with a role under a name


def _before_role(text: str) -> str:
    """What stands before a role that closes a short block: "Bente Vries voorzitter"; "" when none does."""
    words = " ".join(text.split())
    low = words.lower()
    role = max((role for role in _FOREWORD_ROLES if low.endswith(f" {role}")), key=len, default="")
    at = len(low) - len(role) if role else max(low.find(f" {of}") for of in _ROLES_OF_BODY)
    return words[:at].strip(" ,") if at > 0 else ""


def _is_role(text: str) -> bool:
    """Whether a line tells a role, with or without the body: "voorzitter", "voorzitter Adviesraad Zeevaart"."""
    return text in _FOREWORD_ROLES or text.startswith(_ROLES_OF_BODY)


def _role_below(layout: Layout, i: int) -> str:
    """The block under one, in small letters, when it is short."""
    below = layout.blocks[i + 1] if i + 1 < len(layout.blocks) else None
    short = below is not None and below.end - below.start < _SHORT_ROLE
    return layout.text[below.start : below.end].strip(" ,.").lower() if below and short else ""


def find_lone_names(layout: Layout, blocks: Sequence[int]) -> Iterator[tuple[EntityRef, Span]]:
    """Blocks that are the name of a known person and nothing else, such as under a foreword; or of who chairs."""
    for i in blocks:
        block = layout.blocks[i]
        if block.kind in _LONE and block.end - block.start < _LONGEST_LINE:
            text = layout.text[block.start : block.end]
            name, _, role = text.partition(", ")
            person = persons_by_name().get(slug(text))
            if person and is_name(text):
                yield person, Span(block.start, block.end)
            elif role.lower() in _FOREWORD_ROLES and is_name(name):
                yield name_person(name), Span(block.start, block.end)
            elif is_name(text) and _is_role(_role_below(layout, i)):
                yield name_person(text), Span(block.start, block.end)
            elif (run_on := _before_role(text)) and is_name(run_on):
                yield name_person(run_on), Span(block.start, block.end)
