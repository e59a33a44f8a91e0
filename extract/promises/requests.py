"""What a letter asks of its reader, which binds the reader and not who writes: "Graag ontvang ik uw advies"."""

import re

_CUES = frozenset("verzoek verzoeken vraag vragen ontvang ontvangen verneem vernemen doe doen beraad beraden".split())
_I_ASK = r"\b(?:(?:verzoek(?:en)?|vraag|vragen) (?:ik|wij|we)|(?:ik|wij|we) (?:verzoek(?:en)?|vraag|vragen))"
_REQUEST = re.compile(
    # An advice asked of a council: "verzoek ik de raad om een briefadvies", "vraag ik de commissie te adviseren"
    rf"{_I_ASK} (?:u\b|(?:hierbij |daarom )?(?:de|het|uw) [^.;]*\b(?:\w*advies|adviseren)\b)"
    r"|\b(?:graag|gaarne) (?:ontvang|verneem|vernem)(?:en)? (?:ik|wij|we)\b"
    r"|\bontvang(?:en)? (?:ik|wij) (?:graag )?uw\b"
    r"|\b(?:ik|wij|we) doe(?:n)? dit (?:verzoek|op grond van|mede namens)\b"
    r"|\b(?:beraad ik mij|ik beraad mij) nog\b"
)
# "Ik verzoek u in te stemmen en zal u in mei informeren": who writes goes on with what he will do.
_GOES_ON = re.compile(r"\b(?:en (?:ik |wij |we )?(?:zal|zullen)|waarna (?:ik|wij|we))\b")
_YOUR_ATTENTION = "aandacht"  # "Ik vraag u aandacht voor": an effort of who writes
REQUEST_CUES = _CUES | {_YOUR_ATTENTION}


def is_request(lower: str, vocabulary: frozenset[str]) -> bool:
    """Whether a sentence asks something of its reader or of a council, or tells on what ground it is asked.

    >>> words = "ik vraag u voor mei te adviseren"
    >>> is_request(words, frozenset(words.split())), is_request("ik vraag aandacht", frozenset({"vraag", "aandacht"}))
    (True, False)
    """
    if _CUES.isdisjoint(vocabulary) or _YOUR_ATTENTION in vocabulary:
        return False
    return _REQUEST.search(lower) is not None and _GOES_ON.search(lower) is None
