"""The pages in a real browser, with the network off: what a person does with them."""

import csv
import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from typer.testing import CliRunner
from views_samples import HOSTILE, many_promises, sample, sample_text

from beleidsgraaf.command import app
from views.site import write_site

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
NETWORKS = ["actors-themes", "countries-commitments", "documents-citations", "collaborations", "committees-advices"]
KINDS = ["index", "register", "compare", "threads", "everything", *NETWORKS]
# On a machine that does nothing else a page is ready within two seconds; one that runs other tests gets more.
PATIENCE = 8000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    folder = tmp_path_factory.mktemp("pages") / "out"
    result = CliRunner().invoke(app, ["build", str(examples), "-o", str(folder), "--quiet"])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        opened = play.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        )
        yield opened
        opened.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(offline=True, viewport={"width": 1400, "height": 900}, locale="nl-NL")
    yield made
    made.close()


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core: from node_modules when it is installed, else from the registry."""
    installed = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if installed.is_file():
        return installed.read_text("utf-8")
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("axe-core is not installed and there is no npm to fetch it with")
    folder = tmp_path_factory.mktemp("axe")
    packed = subprocess.run([npm, "pack", "axe-core@4"], cwd=folder, capture_output=True, text=True, check=False)
    if packed.returncode:
        pytest.skip(f"axe-core could not be fetched: {packed.stderr.strip()[-200:]}")
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        script = archive.extractfile("package/axe.min.js")
        assert script
        return script.read().decode()


def reader_of(folder: Path) -> Path:
    return next(iter(sorted(folder.glob("read-*.html"))))


def visit(context: BrowserContext, file: Path, state: str = "") -> Page:
    page = context.new_page()
    page.goto(file.as_uri() + (f"#{state}" if state else ""))
    page.wait_for_selector("html[data-ready=true]", timeout=PATIENCE)
    return page


def shown_rows(page: Page) -> list[str]:
    return page.eval_on_selector_all(
        "#register tbody tr", "rows => rows.filter(r => !r.hidden).map(r => r.cells[0].textContent)"
    )


@pytest.mark.parametrize("name", [*KINDS, "reader"])
def test_a_page_opens_without_network_or_complaint(name: str, built: Path, context: BrowserContext) -> None:
    file = reader_of(built) if name == "reader" else built / f"{name}.html"
    page = context.new_page()
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda told: complaints.append(told.text) if told.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready=true]", timeout=PATIENCE)
    page.locator("#language").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert complaints == []
    assert requests == [file.as_uri()]


@pytest.mark.parametrize("name", NETWORKS)
def test_a_network_is_drawn(name: str, built: Path, context: BrowserContext) -> None:
    page = visit(context, built / f"{name}.html")
    drawn = page.evaluate(
        """() => { const c = document.querySelector('#network canvas');
                   const pixels = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                   let painted = 0; for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) painted++;
                   return painted; }"""
    )
    assert drawn > 500


def test_from_a_country_to_the_sentence_of_a_promise(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "countries-commitments.html")
    page.get_by_label("Zoek een naam").fill("Oekra")
    page.keyboard.press("Enter")
    panel = page.locator("#panel")
    assert panel.locator("h2").first.inner_text() == "Oekraïne"
    assert panel.locator("blockquote mark").count() > 0
    panel.get_by_role("link", name="Toezeggingen").click()
    page.wait_for_selector("html[data-ready=true]")
    rows = shown_rows(page)
    assert 0 < len(rows) < page.locator("#register tbody tr").count()
    page.locator("#register tbody tr:not([hidden]) a").first.click()
    page.wait_for_selector("#text .chosen")
    marked = "".join(page.locator("#text span.chosen, #text .chosen .chosen").all_inner_texts())
    assert "".join(rows[0].split())[:40] in "".join(marked.split())
    assert page.locator("#panel h2").inner_text().startswith(rows[0][:30])


def test_the_same_by_keyboard_alone(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "countries-commitments.html")

    def press_until(condition: str, most: int = 80) -> None:
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate(f"() => {{ const at = document.activeElement; return Boolean({condition}); }}"):
                return
        raise AssertionError(f"no way by Tab to {condition}")

    press_until("at.id === 'search'")
    page.keyboard.type("oekra")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "panel"
    press_until("at.textContent === 'Toezeggingen' && at.closest('#panel')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/register.html*")
    page.wait_for_selector("html[data-ready=true]")
    press_until("at.closest('#register tbody') && at.tagName === 'A'")
    page.keyboard.press("Enter")
    page.wait_for_url("**/read-*.html*")
    page.wait_for_selector("#text .chosen")
    assert page.evaluate("() => document.activeElement.matches('#text [data-m]')")
    assert page.locator("#panel h2").count() == 1


def test_overdue_promises_are_filtered_shared_and_saved(built: Path, context: BrowserContext, browser: Browser) -> None:
    page = visit(context, built / "register.html")
    page.locator("#facet-status").select_option("Overdue")
    rows = shown_rows(page)
    assert rows
    assert page.locator("#register tbody tr:not([hidden]) .s-Overdue").count() == len(rows)
    with page.expect_download() as saved:
        page.locator("#csv").click()
    table = list(csv.DictReader(io.StringIO(Path(saved.value.path()).read_text("utf-8-sig"))))
    assert [row["text"] for row in table] == rows
    assert {row["status"] for row in table} == {"over tijd"}
    with page.expect_download() as saved:
        page.locator("#ics").click()
    calendar = Path(saved.value.path()).read_bytes().decode()
    assert calendar.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert calendar.count("BEGIN:VEVENT") == sum(bool(row["due_by"] or row["due_from"]) for row in table)
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    other = browser.new_context(offline=True)
    shared = other.new_page()
    shared.goto(page.url)
    shared.wait_for_selector("html[data-ready=true]")
    assert shown_rows(shared) == rows
    other.close()


def test_the_register_sorts_and_searches(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "register.html")
    page.locator("th[data-sort=deadline] button").click()
    dates = page.eval_on_selector_all(
        "#register tbody tr",
        "rows => rows.map(r => r.cells[6].textContent.slice(0, 10)).filter(t => /^\\d{4}-/.test(t))",
    )
    assert len(dates) > 3
    assert dates == sorted(dates)
    assert page.locator("th[data-sort=deadline]").get_attribute("aria-sort") == "ascending"
    page.locator("#search").fill("strategie")
    page.wait_for_function("() => /^\\d+ van/.test(document.querySelector('#count').textContent)")
    page.wait_for_timeout(400)
    rows = shown_rows(page)
    assert rows
    assert all("strategie" in row.lower() for row in rows if "strategie" in " ".join(rows).lower())


def test_a_view_of_a_network_can_be_shared(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "actors-themes.html")
    page.locator("#legend button[data-kind=Theme]").click()
    assert "nokind=Theme" in page.url
    kept = page.evaluate("() => shown.points.length")
    again = visit(context, built / "actors-themes.html", page.url.partition("#")[2])
    assert again.locator("#legend button[data-kind=Theme]").get_attribute("aria-pressed") == "false"
    assert again.evaluate("() => shown.points.length") == kept
    assert kept < again.evaluate("() => points.length")


def test_filters_leave_what_they_say(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "actors-themes.html")
    page.locator("#filters summary").click()
    page.locator("#filterbox select").first.select_option(index=1)
    whole, part = page.evaluate("() => [lines.length, shown.lines.length]")
    assert 0 < part < whole
    assert "doc=" in page.url or "theme=" in page.url or "group=" in page.url


def test_pictures_and_data_are_saved(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "countries-commitments.html")
    page.locator("#exports summary").click()
    found = {}
    for form in ("png", "svg", "csv"):
        with page.expect_download() as saved:
            page.locator(f"button[data-export={form}]").click()
        found[form] = Path(saved.value.path()).read_bytes()
    assert found["png"].startswith(b"\x89PNG")
    assert found["svg"].startswith(b"<svg xmlns=")
    assert found["csv"].startswith(b"from,from_iri,relation,to,to_iri,weight")


def test_the_surroundings_of_any_point(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "everything.html")
    assert page.evaluate("() => shown.points.length") == 0
    page.get_by_label("Zoek een naam").fill("kabinet")
    page.keyboard.press("Enter")
    near = page.evaluate("() => shown.points.length")
    page.get_by_role("button", name="Twee stappen").click()
    assert page.evaluate("() => shown.points.length") > near > 1


def test_marks_in_the_reader_lead_to_the_panel_and_back(built: Path, context: BrowserContext) -> None:
    page = visit(context, reader_of(built))
    mention = page.locator("#text a.m").first
    mention.click()
    assert page.locator("#panel h2").inner_text()
    assert page.locator("#text a.chosen").count() >= 1
    places = page.locator("#panel .places button")
    if places.count() > 1:
        places.nth(1).click()
        assert "at=" in page.url
    toggle = page.locator("button.toggle[data-sort=Mention]")
    toggle.click()
    assert toggle.get_attribute("aria-pressed") == "false"


def test_the_text_takes_one_tab_and_the_arrows_go_through_its_marks(built: Path, context: BrowserContext) -> None:
    page = visit(context, reader_of(built))
    assert page.locator("#text [tabindex='0']").count() == 1
    first = page.locator("#text [tabindex='0']")
    first.focus()
    page.keyboard.press("ArrowRight")
    place = page.evaluate("() => document.activeElement.dataset.m")
    assert place is not None
    assert "at=" in page.url
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("() => document.activeElement.dataset.m") != place
    page.keyboard.press("Tab")
    assert not page.evaluate("() => Boolean(document.activeElement.closest('#text'))")


def test_buttons_go_from_promise_to_promise(built: Path, context: BrowserContext) -> None:
    page = visit(context, reader_of(built))
    seen = []
    for _ in range(2):
        page.get_by_role("button", name="Volgende toezegging").click()
        assert page.locator("#panel .sort").inner_text() == "toezegging"
        seen.append(page.locator("#panel h2").first.inner_text())
    assert seen[0] != seen[1]
    page.get_by_role("button", name="Vorige toezegging").click()
    assert page.locator("#panel h2").first.inner_text() == seen[0]


def test_the_first_page_leads_to_what_was_promised_about_a_country(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "index.html")
    page.get_by_label("Wat is er toegezegd over of door").fill("oekraïne")
    page.keyboard.press("Enter")
    page.wait_for_url("**/register.html*")
    page.wait_for_selector("html[data-ready=true]")
    assert 0 < len(shown_rows(page)) < page.locator("#register tbody tr").count()
    assert "country%2FUA" in page.url
    told = page.locator("#count").inner_text()
    assert "over Oekraïne" in told
    assert ": " in told.split("·")[0]


def test_words_and_a_standing_may_be_asked_from_the_first_page(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "index.html", "lang=en")
    page.get_by_label("What was promised about or by").fill("strategie")
    page.get_by_label("and how does it stand?").select_option("Overdue")
    page.get_by_role("button", name="Look up").click()
    page.wait_for_url("**/register.html*")
    assert {"q=strategie", "status=Overdue", "lang=en"} <= set(page.url.partition("#")[2].split("&"))


def test_a_search_that_finds_nothing_says_what_to_do(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "register.html", "q=waterstofvisie")
    assert "0 van 58 toezeggingen. Zoek één naam" in page.inner_text("#count")
    assert page.inner_text("#timeline") == ""


def test_on_paper_stand_no_filters_and_whole_tables(built: Path, context: BrowserContext) -> None:
    for name in ("register", "threads", "compare"):
        page = visit(context, built / f"{name}.html")
        page.emulate_media(media="print")
        assert page.locator(".tools >> visible=true").count() == 0, name
        heights = page.eval_on_selector_all(".scroll", "all => all.map(one => getComputedStyle(one).maxHeight)")
        assert set(heights) <= {"none"}
    page = visit(context, built / "register.html")
    assert page.locator(".tools").is_visible()


def test_filters_stand_two_abreast_on_a_telephone(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "register.html")
    page.set_viewport_size({"width": 375, "height": 740})
    narrow = page.locator("#filters").bounding_box()
    kind = page.locator("#facet-kind").bounding_box()
    assert narrow
    assert kind
    assert narrow["height"] < 500  # of 740: promises begin on the first screen
    assert kind["x"] > 150


def test_a_long_register_shows_a_hundred_at_a_time(tmp_path: Path, context: BrowserContext) -> None:
    write_site(many_promises(250), tmp_path, [sample_text()])
    page = visit(context, tmp_path / "register.html")
    assert len(shown_rows(page)) == 100
    page.get_by_role("button", name="Nog 100 tonen").click()
    assert len(shown_rows(page)) == 200
    page.get_by_role("button", name="Alle 250 tonen").click()
    assert len(shown_rows(page)) == 250
    assert page.locator("#more").inner_text() == ""
    last = visit(context, tmp_path / "register.html", "promise=https://w3id.org/beleidsgraaf/id/commitment/n249")
    assert last.locator("tr.chosen").is_visible()


def test_two_documents_are_compared(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "compare.html")
    before = page.locator("#result").inner_text()
    assert "Alleen in het eerste" in before
    assert "Verdwenen" not in before
    page.locator("#second").select_option(index=3)
    assert page.locator("#result").inner_text() != before
    assert "second=" in page.url


def test_the_table_of_a_network_leads_to_the_words_by_keyboard(built: Path, context: BrowserContext) -> None:
    page = visit(context, built / "actors-themes.html")
    page.locator("#table summary").focus()
    page.keyboard.press("Enter")
    row = page.locator("button[data-node]").first
    name = row.inner_text()
    row.focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").first.inner_text() == name


@pytest.mark.parametrize("name", ["register.html", "index.html", "actors-themes.html", "compare.html"])
def test_tables_read_without_javascript(name: str, built: Path, browser: Browser) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto((built / name).as_uri())
    assert page.locator("table").last.locator("tr").count() > 3
    assert not page.locator("#language").is_visible()
    if name == "register.html":
        assert page.locator("#register").is_visible()
        assert not page.locator("#csv").is_visible()
    context.close()


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("index", ""),
        ("register", ""),
        ("register", "lang=en"),
        ("compare", "lang=en"),
        ("reader", ""),
        ("actors-themes", "lang=en"),
        ("threads", ""),
        ("everything", "focus=https://w3id.org/beleidsgraaf/id/country/UA"),
    ],
)
def test_axe_finds_nothing_against_wcag(name: str, state: str, built: Path, browser: Browser, axe: str) -> None:
    # The policy of a page lets no other script in, so the checker comes in past it.
    context = browser.new_context(offline=True, bypass_csp=True, reduced_motion="reduce")
    page = visit(context, reader_of(built) if name == "reader" else built / f"{name}.html", state)
    page.evaluate(axe)
    found = page.evaluate(
        """(tags) => axe.run(document, { runOnly: tags }).then(
             (told) => told.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`))""",
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    )
    context.close()
    assert found == []


@pytest.mark.parametrize("name", ["index", "register", "compare", "threads", "reader"])
def test_a_page_fits_a_narrow_screen(name: str, built: Path, browser: Browser) -> None:
    """WCAG 2.2, 1.4.10: no scrolling sideways at 360 pixels, but for tables in a frame of their own."""
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = visit(context, reader_of(built) if name == "reader" else built / f"{name}.html")
    width = page.evaluate("() => document.documentElement.scrollWidth")
    context.close()
    assert width <= 360


def test_hostile_names_run_nowhere(tmp_path: Path, context: BrowserContext) -> None:
    name = " ".join(HOSTILE)
    complaints: list[str] = []
    write_site(sample(country=name, title=name), tmp_path, [sample_text()])
    for file in ("index", "register", "countries-commitments", "everything", "read-brief"):
        page = context.new_page()
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
        state = "focus=https://w3id.org/beleidsgraaf/id/country/UA&thing=https://w3id.org/beleidsgraaf/id/country/UA"
        page.goto((tmp_path / f"{file}.html").as_uri() + f"#{state}")
        page.wait_for_selector("html[data-ready=true]", timeout=PATIENCE)
        if file in {"countries-commitments", "everything", "read-brief"}:
            assert " ".join(page.locator("#panel h2").inner_text().split()) == " ".join(name.split())
        assert complaints == [], file
        assert page.locator("main img, aside img").count() == 0
        page.close()


def test_a_cell_that_looks_like_a_formula_is_text_in_csv(tmp_path: Path, context: BrowserContext) -> None:
    write_site(sample(country="=1+1"), tmp_path, [sample_text()])
    page = visit(context, tmp_path / "countries-commitments.html")
    page.locator("#exports summary").click()
    with page.expect_download() as saved:
        page.locator("button[data-export=csv]").click()
    rows = list(csv.DictReader(io.StringIO(Path(saved.value.path()).read_text("utf-8"))))
    assert any(row["to"] == "'=1+1" for row in rows)
