# Works on a fresh machine with CPython >= 3.11 and make; uses uv when it is there.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PYTEST_FLAGS ?=
ROOMS := ontology extract graph queries views beleidsgraaf

.PHONY: demo test check lint types contract wheel clean help

help:
	@echo "make demo    build the graph of examples/ into demo/ and say which files to open"
	@echo "make test    run all tests"
	@echo "make check   what CI does: ruff, mypy --strict, import contract, tests, the wheel"
	@echo "make clean   remove what make made"

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Beleidsgraaf needs Python 3.11 or newer; set PYTHON=/path/to/python3.11 and run make again."; exit 2; }
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --clear --python "$$(command -v $(PYTHON))" $(VENV) && \
		uv pip install --quiet --python $(BIN)/python --constraints constraints.txt --group dev --editable .; \
	else \
		$(PYTHON) -m venv --clear $(VENV) && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1' && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group dev --editable .; \
	fi
	@touch $(READY)

demo: $(READY)
	$(BIN)/beleidsgraaf build examples -o demo
	$(BIN)/beleidsgraaf validate demo
	$(BIN)/beleidsgraaf verify demo examples
	$(BIN)/beleidsgraaf ask --graph demo --as-of 2025-12-01 --most 3 "Wat zegde het kabinet toe over Oekraïne, en is het te laat?"
	@echo
	@echo "Open this file in a browser:  $(CURDIR)/demo/index.html"
	@echo "It leads to all the others:"
	@ls demo/*.html | sed 's|^|  $(CURDIR)/|'
	@echo "Load this one into a portal:  $(CURDIR)/demo/graph.ttl"

test: $(READY)
	$(BIN)/python -m pytest $(PYTEST_FLAGS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

contract: $(READY)
	$(BIN)/lint-imports

# The wheel is what users get: it is tried in an environment that holds nothing else, from another folder.
wheel: $(READY)
	rm -rf build/wheel && mkdir -p build/wheel
	$(BIN)/python -m build --wheel --outdir build/wheel . >build/wheel/log.txt || { cat build/wheel/log.txt; exit 1; }
	$(PYTHON) -m venv --clear build/wheel/venv
	build/wheel/venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt build/wheel/*.whl
	cd build/wheel && venv/bin/beleidsgraaf build $(CURDIR)/examples -o out --quiet && venv/bin/beleidsgraaf validate out
	cd build/wheel && venv/bin/beleidsgraaf verify out $(CURDIR)/examples

check: lint types contract test wheel

clean:
	rm -rf $(VENV) build dist demo out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
