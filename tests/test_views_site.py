"""The site: all pages of a graph, of an empty one and of one that means harm."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest
from typer.testing import CliRunner
from views_samples import HOSTILE, RAW, sample, sample_text

from beleidsgraaf.command import app
from views.site import render_picture, render_site, write_site

PAIRS = "SELECT ?a ?b WHERE { ?c bg:committedBy ?a ; bg:concerns ?b }"


def site(store: ox.Store, *texts: dict[str, object]) -> dict[str, str]:
    return dict(render_site(store, texts))


def tags_of(html: str) -> list[tuple[str, dict[str, str]]]:
    """Tags with their attributes, as a browser would see them."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: found.append((tag, {key: value or "" for key, value in attrs}))  # type: ignore[method-assign]
    parser.feed(html)
    return found


def outside_scripts(html: str) -> str:
    return re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)


def test_every_link_between_pages_leads_to_a_page() -> None:
    pages = site(sample(), sample_text())
    for name, html in pages.items():
        for target in re.findall(r'href="([^"#:]+\.html)', html):
            assert target in pages, f"{name} links to {target}"


def test_the_pages_of_a_small_graph() -> None:
    pages = site(sample(), sample_text())
    assert {"index.html", "register.html", "compare.html", "read-brief.html", "everything.html"} <= set(pages)
    assert "Brief over steun" in pages["index.html"]
    assert 'href="read-brief.html#at=' in pages["register.html"]


def test_a_document_without_its_text_gets_no_page_and_no_link() -> None:
    pages = site(sample())
    assert "read-brief.html" not in pages
    assert "read-brief.html" not in "".join(pages.values())
    assert "Brief over steun" in pages["index.html"]


def test_an_empty_graph_says_so_on_each_page() -> None:
    pages = site(ox.Store())
    assert "staat geen document dat gelezen is" in pages["index.html"]
    assert "geen toezeggingen gevonden" in pages["register.html"]
    assert "zijn twee gelezen documenten nodig" in pages["compare.html"]
    for name in ("actors-themes.html", "threads.html", "everything.html"):
        assert "niets gevonden om te tekenen" in pages[name]


def test_a_document_without_anything_in_it() -> None:
    text = {**sample_text(), "blocks": []}
    assert "geen leesbare tekst" in site(sample(), text)["read-brief.html"]


def test_what_was_not_read_is_told() -> None:
    pages = dict(render_site(sample(), (), ["kapot.txt is geen tekst."]))
    assert "kapot.txt is geen tekst." in pages["index.html"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_text_on_every_page(name: str) -> None:
    for file, html in site(sample(country=name, title=name), sample_text()).items():
        tags = tags_of(html)
        assert not [tag for tag, _ in tags if tag in {"img", "iframe", "object", "embed", "base"}], file
        names = {key for _, attributes in tags for key in attributes}
        assert not {key for key in names if key.startswith("on") or key == "srcdoc"}, file
        links = [attributes["href"] for _, attributes in tags if "href" in attributes]
        assert all(re.match(r"#|[\w.%-]+\.html(#|$)|https://", link) for link in links), file
        assert [tag for tag, _ in tags].count("script") <= 3, file
        assert "<!--" not in outside_scripts(html), file


def test_a_hostile_text_is_text_in_the_reader() -> None:
    raw = RAW + "\n\n<img src=x onerror=alert(1)> </script><script>alert(1)</script>"
    html = site(sample(), sample_text(raw))["read-brief.html"]
    assert "<img" not in outside_scripts(html)
    assert "&lt;img src=x onerror=alert(1)&gt;" in html


def test_pages_have_a_policy_without_exceptions_and_load_nothing() -> None:
    for file, html in site(sample(), sample_text()).items():
        policy = html.partition('Content-Security-Policy" content="')[2].partition('"')[0]
        assert policy.startswith("default-src 'none'; script-src 'sha256-"), file
        assert "unsafe" not in policy, file
        assert not re.search(r"<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)=", html), file
        assert not re.search(r"\sstyle=", outside_scripts(html)), file


def test_the_same_graph_gives_the_same_bytes() -> None:
    assert site(sample(), sample_text()) == site(sample(), sample_text())


def test_write_site_writes_what_it_renders(tmp_path: Path) -> None:
    paths = write_site(sample(), tmp_path, [sample_text()])
    assert {path.name for path in paths} == set(site(sample(), sample_text()))
    assert all(path.read_text("utf-8").startswith("<!doctype html>") for path in paths)


def test_a_question_of_two_columns_becomes_a_picture() -> None:
    html = render_picture(sample(), f"# Wie over wat\n{PAIRS}", "vraag")
    assert '<h1><span data-en="Wie over wat">Wie over wat</span></h1>' in html
    assert "(2 punten, 1 verbanden)" in html
    assert "register.html" not in outside_scripts(html)


def test_a_third_column_of_numbers_is_a_weight() -> None:
    counted = "SELECT ?a ?b (COUNT(?c) * 4 AS ?n) WHERE { ?c bg:committedBy ?a ; bg:concerns ?b } GROUP BY ?a ?b"
    assert "[0,1,4,[0],[]]" in render_picture(sample(), counted, "v") or "[1,0,4,[0],[]]" in render_picture(
        sample(), counted, "v"
    )


def test_a_question_of_one_column_is_no_picture() -> None:
    with pytest.raises(ValueError, match="two columns"):
        render_picture(sample(), "SELECT ?a WHERE { ?c bg:committedBy ?a }", "vraag")


def test_the_command_draws_a_question(tmp_path: Path, examples: Path) -> None:
    run = CliRunner().invoke
    graph, question, picture = tmp_path / "out", tmp_path / "vraag.rq", tmp_path / "beeld.html"
    assert run(app, ["build", str(examples), "-o", str(graph), "--quiet"]).exit_code == 0
    question.write_text(PAIRS, "utf-8")
    drawn = run(app, ["view", str(graph), "--query", str(question), "-o", str(picture)])
    assert drawn.exit_code == 0, drawn.output
    assert "<h1>" in picture.read_text("utf-8")
    again = run(app, ["view", str(graph), "--query", str(question), "-o", str(picture)])
    assert again.exit_code == 2
    question.write_text("SELECT ?a WHERE { ?a a bg:Country }", "utf-8")
    one = run(app, ["view", str(graph), "--query", str(question), "-o", str(tmp_path / "b.html")])
    assert one.exit_code == 2
    assert "two columns" in one.output
    missing = run(app, ["view", str(graph), "--query", str(tmp_path / "geen.rq")])
    assert missing.exit_code == 2
    # The pages can be written again elsewhere, the documents with them.
    assert run(app, ["view", str(graph), "-o", str(tmp_path / "pages")]).exit_code == 0
    assert list((tmp_path / "pages").glob("read-*.html"))


def test_budgets_on_the_real_documents(tmp_path: Path, shared: Path) -> None:
    built = CliRunner().invoke(app, ["build", str(shared / "seeds"), "-o", str(tmp_path / "out"), "--quiet"])
    assert built.exit_code == 0, built.output
    sizes = {path.name: path.stat().st_size for path in (tmp_path / "out").glob("*.html")}
    assert sizes["index.html"] < 300_000
    assert {name: size for name, size in sizes.items() if size > 1_500_000} == {}
