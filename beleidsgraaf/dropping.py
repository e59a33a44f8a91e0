"""`near-misses`: what looked like a promise and was dropped, so that a reader can check what is missed."""

from collections import Counter
from pathlib import Path

from beleidsgraaf.asking import print_answer
from beleidsgraaf.checking import open_graph
from beleidsgraaf.console import Exit, count, print_table, say
from beleidsgraaf.standing import check_form
from graph.store import Answer
from queries.names import fold
from queries.reasons import explain_reason, read_reasons
from queries.run import ParameterError, run_query

_TOLD = ("waarom geen", "zin", "in")


def run_near_misses(graph: Path, reason: str | None, form: str) -> Exit:
    """Print them with the reason, all or those of a reason; ParameterError for a reason that there is not."""
    check_form(form)
    wanted = _read_reason(reason) if reason else frozenset(read_reasons())
    answer = run_query(open_graph(graph), "near-misses")
    at = answer.columns.index("reason")
    rows = [row for row in answer.rows if not reason or str(row[at]) in wanted]
    if form != "table":
        columns = (*answer.columns, "reason_nl")
        print_answer(Answer(columns, tuple((*row, explain_reason(str(row[at])).nl) for row in rows)), form)
        return Exit.FINE
    told = [(explain_reason(str(row[at])).nl, row[1], row[2]) for row in rows]
    if told:
        print_table("", _TOLD, told)
    counts = Counter(why for why, _, _ in told)
    say(count(len(told), "near miss") + (": " if told else "."))
    for why, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        say(f"  {number:5}  {why}")
    return Exit.FINE


def _read_reason(typed: str) -> frozenset[str]:
    """Codes that a reason names, by code or by a part of its words."""
    wanted = fold(typed)
    codes = frozenset(
        code for code, told in read_reasons().items() if wanted == fold(code) or wanted in fold(f"{told.nl} {told.en}")
    )
    if not codes:
        raise ParameterError(f"{typed!r} is no reason; `beleidsgraaf near-misses` ends with those that there are")
    return codes
