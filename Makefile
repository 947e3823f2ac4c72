# What a desk or a contributor needs, each with one word. Needs Python 3.11 or later, git and make.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
PAGE_THERE = test -f src/casus/desk/assets/index.html \
  || echo "The desk's page was not built (is npm's registry out of reach?); try \`make page\`. All else works." >&2

.PHONY: demo test check page screenshots score speed clean

demo: $(VENV)/.installed  ## code the bundled reports and look at the result
	$(BIN)/casus demo

test: $(VENV)/.installed-dev  ## all tests; says what was skipped and why
	-@$(BIN)/python web/builder.py build
	$(BIN)/python -m pytest -rs

check: $(VENV)/.installed-dev  ## style and types
	$(BIN)/python -m ruff check src tests training benchmarks
	$(BIN)/python -m mypy
	$(BIN)/python web/builder.py check

page: $(VENV)/.installed-dev  ## the desk's page, built anew after a change in web/
	$(BIN)/python web/builder.py build

screenshots: page  ## the pictures of the desk in docs/images; needs chromium
	$(BIN)/python web/screenshots.py

score: $(VENV)/.installed-dev  ## every scorer whose data is there; ONLY="seeds gva_dev" for some
	$(BIN)/python benchmarks/score.py $(if $(ONLY),--only $(ONLY))

speed: $(VENV)/.installed-dev  ## words a second, share of each room, memory, start-up
	$(BIN)/python benchmarks/speed.py

clean:  ## what can be made again
	rm -rf $(VENV) build dist src/casus/desk/assets web/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Casus needs Python 3.11 or later: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 2; }
	"$(PYTHON)" -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python pyproject.toml constraints.txt
	$(INSTALL) --editable .
	@$(PAGE_THERE)
	@touch $@

$(VENV)/.installed-dev: $(BIN)/python pyproject.toml constraints.txt
	$(INSTALL) --editable '.[test,check]'
	@$(PAGE_THERE)
	@touch $@ $(VENV)/.installed
