"""Questions of members of parliament, and what of a text answers them, as answers to written questions are laid out."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.records import Section, Sentence, Span

_FAR = 8  # sentences of one question at most
_REACTIONS = frozenset({"reactie", "reactie kabinet", "reactie van het kabinet", "kabinetsreactie", "reactie minister"})


def is_answer(section: Section) -> bool:
    """Whether a heading says that an answer or reaction follows: "Antwoord op vraag 3", "Kabinetsreactie"."""
    heading = section.heading.lower().strip(" .:")
    return heading.startswith("antwoord") or heading in _REACTIONS


def question_of(text: str, sentences: Sequence[Sentence], section: Section) -> Span | None:
    """Where that stands which a section answers: right before its heading "Antwoord op vraag 3" or "Kabinetsreactie".

    It goes on over the sentences of its block ("Kent u het bericht? Zo ja, …") and over questions in a row.
    """
    if not is_answer(section):
        return None
    after = bisect_left(sentences, section.heading_span.start, key=lambda sentence: sentence.start)
    first = after - 1
    while first > max(0, after - _FAR) and (
        sentences[first - 1].block == sentences[first].block or text[sentences[first - 1].end - 1] == "?"
    ):
        first -= 1
    return Span(sentences[first].start, section.heading_span.start) if after else None
