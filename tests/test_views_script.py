"""The pages' own scripts: typed, small, and with no way for a text to become HTML or code."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import views
from views import drawing

ASSETS = Path(views.__file__).parent / "assets"
ROOT = ASSETS.parent.parent
BUNDLES = {
    "network": drawing.SCRIPTS,
    "register": ("register.js", "calendar.js", "timeline.js"),
    "reader": ("reader.js",),
    "compare": ("compare.js",),
    "overview": ("overview.js",),
}
SCRIPTS = sorted(path.name for path in ASSETS.glob("*.js"))


def test_every_script_belongs_to_a_bundle() -> None:
    bundled = {"base.js", *(name for names in BUNDLES.values() for name in names)}
    assert set(SCRIPTS) == bundled


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_small_and_writes_text_only(name: str) -> None:
    script = (ASSETS / name).read_text("utf-8")
    assert script.count("\n") <= 300
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc"):
        assert way not in script, f"{name} uses {way}"
    assert not re.search(r"\bfetch\(|XMLHttpRequest|import\(|https?://(?!www\.w3\.org/)", script.replace("https?:", ""))


@pytest.mark.parametrize("bundle", BUNDLES)
def test_the_scripts_of_a_page_hold_their_types(bundle: str, tmp_path: Path) -> None:
    own = ROOT / "node_modules" / ".bin" / "tsc"
    npx = shutil.which("npx")
    if not own.exists() and npx is None:
        pytest.skip("TypeScript is not installed and there is no npx to fetch it with")
    compiler = [str(own)] if own.exists() else [str(npx), "--yes", "--package", "typescript@5.9", "tsc"]
    files = [str(ASSETS / name) for name in ("base.js", *BUNDLES[bundle], "vis.d.ts")]
    options = "--checkJs --allowJs --noEmit --strict --target es2022 --lib es2022,dom,dom.iterable".split()
    told = subprocess.run([*compiler, *options, *files], cwd=tmp_path, capture_output=True, text=True, check=False)
    if "npm error" in told.stderr:
        pytest.skip(f"TypeScript could not be fetched: {told.stderr.strip()[-200:]}")
    assert told.stdout == ""
    assert told.returncode == 0
