# Everything a newcomer needs: `make demo` and `make test` work on a fresh clone with python3 and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: setup demo test lint extras bench gate clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test,lint]'
	$(BIN)/python -m compileall -q src
	touch $@

setup: $(STAMP)

demo: $(STAMP)
	$(BIN)/mahdar build examples/saudi-iran --out out/demo
	@echo "The dossier: out/demo/dossier.html"

test: $(STAMP)
	$(BIN)/python -m pytest -n 2

lint: $(STAMP)
	$(BIN)/ruff check src tests benchmarks training
	$(BIN)/ruff format --check src tests benchmarks training
	$(BIN)/mypy

# What only the learning of weights needs (see training/).
extras: $(STAMP)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[train]'

bench: $(STAMP)
	$(BIN)/python -m benchmarks

gate: $(STAMP)
	$(BIN)/python -m tests.gate

clean:
	rm -rf $(VENV) out build dist
