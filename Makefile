# Needs python3 (3.10 or newer) and make only; everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := .ci/constraints.txt
SAMPLE := $(wildcard corpus/sample/*.txt)
# pdoc sees of a lazy package only what has been asked for
PDOC := import anugerah, pdoc.__main__ as pdoc; [getattr(anugerah, name) for name in anugerah.__all__]; pdoc.cli()
MODULES = $(shell cd nlp && find anugerah -name '*.py' ! -name '__main__.py' | sed 's/\.py$$//; s/\/__init__$$//; s/\//./g' | sort)
ALL := $(shell find models nlp -type f -not -name '*.pyc')

.DELETE_ON_ERROR:
.PHONY: annotate test test-stanza lint types imports gate browser docs clean

annotate: build/awards.csv
	$(BIN)/anugerah table build/awards.jsonl

build/awards.jsonl: $(VENV)/installed $(SAMPLE) $(ALL)
	mkdir -p build
	$(BIN)/anugerah annotate corpus/sample --to $@ --force

build/awards.csv: build/awards.jsonl
	$(BIN)/anugerah table $< --to $@ --force

test: lint types imports gate
	$(BIN)/python -m pytest

# what needs the extra `stanza` (torch is 200 MB and more); without it `make test` skips these tests and says so
test-stanza: $(VENV)/installed-stanza
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest tests/train/test_stanza.py tests/train/test_stanza_quick.py tests/evaluate/test_treebank.py

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

imports: $(VENV)/installed-dev
	$(BIN)/lint-imports

gate: $(VENV)/installed-dev
	$(BIN)/anugerah evaluate corpus/articles/test.jsonl --floors corpus/floors.json

# the report in a real browser; needs Chromium on the system
browser: $(VENV)/installed-dev
	$(PIP) install --constraint $(LOCK) --editable '.[browser]'
	$(BIN)/python -m pytest tests/show/test_browser.py -rs

docs: $(VENV)/installed-dev
	$(PIP) install --constraint $(LOCK) --editable '.[docs]'
	$(BIN)/python -c "$(PDOC)" --docformat google --output-directory build/docs $(MODULES)

clean:
	rm -rf build dist $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# a stamp is made last, so that an interrupted install is done again
$(VENV)/installed: pyproject.toml $(LOCK) | $(VENV)/bin/python
	$(PIP) install --constraint $(LOCK) --editable .
	touch $@

$(VENV)/installed-dev: pyproject.toml $(LOCK) | $(VENV)/bin/python
	$(PIP) install --constraint $(LOCK) --editable '.[dev]'
	touch $@ $(VENV)/installed

$(VENV)/installed-stanza: $(VENV)/installed-dev
	$(PIP) install --constraint $(LOCK) --editable '.[dev,stanza]'
	touch $@
