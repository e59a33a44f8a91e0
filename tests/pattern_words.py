"""What the words of a list's pattern spell, for tests that hold the cues of a row to its pattern.

A row is searched for by its pattern only where one of its cues stands, so a cue that the pattern never spells is dead,
and what the pattern spells without any cue is never found.
"""

import importlib
from collections.abc import Iterable
from typing import Any

_parser, _names = (importlib.import_module(f"re.{name}") for name in ("_parser", "_constants"))
_ANY = "\0"  # a letter that a pattern leaves open
_States = frozenset[tuple[str, bool]]  # the end of what was spelled, and whether a cue stood in it


def spells_without(pattern: str, cues: Iterable[str], *, whole: bool = True) -> bool:
    """Whether a pattern can be met without one of some cues; `whole` tells that they are words, not parts of them.

    >>> spells_without(r"\\bkomt? (?:een|twee)\\b", ("kom", "komt")), spells_without("komt|volgt", ("komt",))
    (False, True)
    """
    return any(not met for _, met in _spelled(pattern, cues, whole=whole))


def spells(pattern: str, cue: str, *, whole: bool = True) -> bool:
    """Whether a pattern can be met with a cue that its own letters spell.

    >>> spells(r"ambassades?\\b", "ambassades"), spells(r"\\w+ambassade", "ambassade")
    (True, False)
    """
    return any(met for _, met in _spelled(pattern, (cue,), whole=whole))


def spellings(pattern: str) -> frozenset[str]:
    """All that a pattern can spell, or nothing when it leaves letters open or the number of them.

    >>> sorted(spellings(r"(?:[Hh]et|dit) $"))
    ['Het ', 'dit ', 'het ']
    """
    try:
        return _spell(_parser.parse(pattern))
    except _OpenError:
        return frozenset()


class _OpenError(Exception):
    """A pattern that leaves letters open."""


def _spell(nodes: Any) -> frozenset[str]:
    made = frozenset({""})
    for what, told in nodes:
        if what is _names.LITERAL:
            more = frozenset({chr(told)})
        elif what is _names.IN and all(kind is _names.LITERAL for kind, _ in told):
            more = frozenset(chr(code) for _, code in told)
        elif what is _names.BRANCH:
            more = frozenset().union(*map(_spell, told[1]))
        elif what is _names.SUBPATTERN:
            more = _spell(told[-1])
        elif what is _names.MAX_REPEAT and told[:2] == (0, 1):
            more = _spell(told[-1]) | {""}
        elif what is _names.AT:
            continue
        else:
            raise _OpenError
        made = frozenset(first + last for first in made for last in more)
    return made


def _spelled(pattern: str, cues: Iterable[str], *, whole: bool) -> _States:
    sought = frozenset(f" {cue} " if whole else cue for cue in cues)
    ends = _walk(_parser.parse(pattern), frozenset({(" ", False)}), sought)
    return _write(ends, (" ",), sought)


def _walk(nodes: Any, states: _States, sought: frozenset[str]) -> _States:
    for what, told in nodes:
        states = _step(what, told, states, sought)
    return states


def _step(what: Any, told: Any, states: _States, sought: frozenset[str]) -> _States:
    if what is _names.LITERAL:
        return _write(states, (_letter(told),), sought)
    if what in {_names.IN, _names.NOT_LITERAL, _names.ANY}:
        return _write(states, _letters(what, told), sought)
    if what is _names.BRANCH:
        return frozenset().union(*(_walk(branch, states, sought) for branch in told[1]))
    if what is _names.SUBPATTERN:
        return _walk(told[-1], states, sought)
    if what in {_names.MAX_REPEAT, _names.MIN_REPEAT}:
        return _repeat(told, states, sought)
    if what is _names.AT:
        begun = frozenset(it for it in states if told is not _names.AT_BEGINNING or it[0] == " ")
        return _write(begun, (" ",), sought)
    assert what in {_names.ASSERT, _names.ASSERT_NOT}, f"a pattern with {what}"
    return states


def _repeat(told: Any, states: _States, sought: frozenset[str]) -> _States:
    least, most, nodes = told
    for _ in range(least):
        states = _walk(nodes, states, sought)
    for _ in range(int(most) - least):
        more = states | _walk(nodes, states, sought)
        if more == states:
            break
        states = more
    return states


def _letter(code: int) -> str:
    letter = chr(code)
    return letter if letter.isalnum() or letter in "-’'" else " "


def _letters(what: Any, told: Any) -> tuple[str, ...]:
    """What a class may write: the letters that it lists, else any, and a space unless it leaves that out."""
    if what is _names.IN and all(kind is _names.LITERAL for kind, _ in told):
        return tuple(_letter(code) for _, code in told)
    closed = what is _names.IN and told[0][0] is not _names.NEGATE and (_names.LITERAL, ord(" ")) not in told
    return (_ANY,) if closed else (_ANY, " ")


def _write(states: _States, letters: Iterable[str], sought: frozenset[str]) -> _States:
    """Each end with each letter behind it, as far back as it may still become a cue."""
    written = set()
    for end, met in states:
        for letter in letters:
            text = end if end.endswith(" ") and letter == " " else end + letter
            kept = next(text[at:] for at in range(len(text) + 1) if _may_become(text[at:], sought))
            written.add((kept, met or any(cue in text for cue in sought)))
    return frozenset(written)


def _may_become(end: str, sought: frozenset[str]) -> bool:
    return end in {"", " "} or any(cue.startswith(end) for cue in sought)
