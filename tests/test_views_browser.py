"""The pages in a real browser, with the network off."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beleidsgraaf.command import app
from views.networks import NETWORKS

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    folder = tmp_path_factory.mktemp("pages") / "out"
    result = CliRunner().invoke(app, ["build", str(examples), "-o", str(folder), "--quiet"])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator["object"]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        opened = play.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        )
        yield opened
        opened.close()


@pytest.mark.parametrize(
    "name", [network.file for network in NETWORKS if network.name not in {"threads", "everything"}]
)
def test_a_page_draws_without_network_or_complaint(name: str, built: Path, browser) -> None:  # type: ignore[no-untyped-def]
    context = browser.new_context(offline=True)
    page = context.new_page()
    complaints: list[str] = []
    requests: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto((built / name).as_uri())
    page.wait_for_selector("html[data-ready=true]", timeout=5000)
    assert complaints == []
    assert requests == [(built / name).as_uri()]
    drawn = page.evaluate(
        """() => { const c = document.querySelector('#network canvas');
                   const pixels = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                   let painted = 0; for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) painted++;
                   return painted; }"""
    )
    assert drawn > 500
    context.close()


def test_a_search_shows_the_words(built: Path, browser) -> None:  # type: ignore[no-untyped-def]
    page = browser.new_context(offline=True).new_page()
    page.goto((built / "countries-commitments.html").as_uri())
    page.wait_for_selector("html[data-ready=true]")
    page.get_by_label("Zoek een naam").fill("Oekra")
    page.keyboard.press("Enter")
    panel = page.locator("#panel")
    assert "Oekraïne" in panel.locator("h2").first.inner_text()
    assert panel.locator("blockquote mark").count() > 0
    assert "Verbonden met" in panel.inner_text()


def test_the_legend_hides_a_kind(built: Path, browser) -> None:  # type: ignore[no-untyped-def]
    page = browser.new_context(offline=True).new_page()
    page.goto((built / "actors-themes.html").as_uri())
    page.wait_for_selector("html[data-ready=true]")
    button = page.locator("#legend button").first
    button.click()
    assert button.get_attribute("aria-pressed") == "false"


def test_the_table_leads_to_the_words_by_keyboard(built: Path, browser) -> None:  # type: ignore[no-untyped-def]
    page = browser.new_context(offline=True).new_page()
    page.goto((built / "actors-themes.html").as_uri())
    page.wait_for_selector("html[data-ready=true]")
    page.locator("#table summary").focus()
    page.keyboard.press("Enter")
    row = page.locator("button[data-node]").first
    name = row.inner_text()
    row.focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").first.inner_text() == name
