"""`publish` and `settings`: a graph as a static site of linked data, and the file that says who publishes it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from beleidsgraaf.checking import open_graph
from beleidsgraaf.console import Exit, complain, print_json, refuse_existing, say
from graph.description import check_description
from graph.endpoint import Endpoint, EndpointError
from graph.exports import read_lines
from graph.iris import find_base
from graph.nquads import read_line
from graph.output import check_output, replace_output
from graph.provenance import read_quality
from graph.remote import push_graphs, withdraw_graphs
from graph.settings import NAME, Settings, SettingsError, default_settings, default_text, read_settings
from views.linked.writing import Published, write_linked_site


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was typed after `publish`: the settings file, the day of publication and the figures, each may be None."""

    settings: Path | None
    issued: str | None
    quality: Path | None


def run_publish(graph: Path, output: Path, wishes: Wishes, *, as_json: bool) -> Exit:
    """Write the site; WRONG_FOUND when its description would not please a portal."""
    check_output(output)
    issued = _read_day(wishes.issued)
    gold = read_quality(wishes.quality) if wishes.quality else {}
    lines = read_lines(open_graph(graph))
    if not lines:
        raise ValueError(f"{graph} holds nothing to publish")
    try:
        read_line(lines[0])
    except ValueError as error:
        raise ValueError(f"{graph} does not keep graphs apart; publish a build, or its graph.nq") from error
    settings = _choose_settings(lines, wishes.settings)
    with replace_output(output) as folder:
        published = write_linked_site(lines, settings, folder, issued=issued, gold=gold)
    return _tell(published, output, as_json=as_json)


def _read_day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise ValueError(f"--date is a day such as 2025-03-01, not {given!r}") from error


def _choose_settings(lines: list[str], path: Path | None) -> Settings:
    """The given file, else `beleidsgraaf.toml` here, else the defaults; SettingsError when its base is another."""
    base = find_base(line.rpartition(" <")[2].removesuffix("> .") for line in lines)
    if path is None and not Path(NAME).is_file():
        complain(
            f"Er is geen {NAME}; uitgever, licentie en contactpunt zijn de standaardwaarden, met een e-mailadres dat "
            f"niet bestaat. Maak er een met `beleidsgraaf settings -o {NAME}` en vul het in."
        )
        return default_settings(base)
    chosen = path or Path(NAME)
    settings = read_settings(chosen)
    if settings.base != base:
        raise SettingsError(
            f"{chosen}: base is {settings.base}, maar de graaf is gebouwd met {base}; bouw hem opnieuw met --base, "
            "of pas base aan"
        )
    return settings


def _tell(published: Published, output: Path, *, as_json: bool) -> Exit:
    found = check_description(published.description)
    if as_json:
        print_json({"pages": published.pages, "files": published.files, "violations": found})
    else:
        for violation in found:
            complain(f"{violation.message_nl} ({violation.focus})")
        say(f"{published.pages} pages and {published.files} files in {output}; open {output}/index.html.")
    return Exit.WRONG_FOUND if found else Exit.FINE


def run_push(graph: Path, endpoint: Endpoint, withdraw: Endpoint | None, *, update: bool) -> Exit:
    """Load a graph into a store elsewhere; WRONG_FOUND, with what is there and what is not, when it breaks off.

    With an endpoint that answers queries over it, graphs of documents that are no longer in the build are taken away.
    """
    lines = read_lines(open_graph(graph))
    if not lines:
        raise ValueError(f"{graph} holds nothing to load")
    loaded: list[str] = []
    try:
        for name in push_graphs(endpoint, lines, update=update):
            say(f"loaded <{name}>")
            loaded.append(name)
        if withdraw:
            for name in withdraw_graphs(endpoint, withdraw, loaded, update=update):
                say(f"withdrawn <{name}>")
    except EndpointError as error:
        complain(str(error))
        return Exit.WRONG_FOUND
    say(f"{len(lines)} statements stand at {endpoint.url}.")
    return Exit.FINE


def run_settings(output: Path | None, *, overwrite: bool) -> Exit:
    """Print the settings file with its commented defaults, or write it."""
    if output is None:
        say(default_text().rstrip())
        return Exit.FINE
    refuse_existing(output, overwrite=overwrite)
    output.write_text(default_text(), "utf-8", newline="\n")
    say(f"{output}: fill it in; `beleidsgraaf publish` reads it.")
    return Exit.FINE
