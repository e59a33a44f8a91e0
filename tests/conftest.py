"""What tests share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real documents and their gold, which lies beside the project in some checkouts only."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("../shared with the real documents is not here")
    return folder


@pytest.fixture(scope="session")
def examples() -> Path:
    """The documents that we wrote ourselves."""
    return ROOT / "examples"
