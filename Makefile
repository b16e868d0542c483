# Everything a newcomer needs: `make demo` and `make test` work on a fresh clone with python3 and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: setup compiled demo test lint extras bench gate clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test,lint,compile]'
	$(BIN)/python -m compileall -q src
	touch $@

setup: $(STAMP)

# Nearly twice the speed for large piles: the modules compiled to C beside their sources (a C compiler, some minutes). They are
# used for as long as no source changes; MAHDAR_PURE=1 leaves them aside.
compiled: $(STAMP)
	MAHDAR_COMPILE=1 $(BIN)/python setup.py --quiet build_ext --inplace --parallel 2 2>&1 | grep -v ': warning: ' || true
	@$(BIN)/python -c "from mahdar.compiled import in_use; assert in_use(), 'nothing was compiled: see above'"

demo: $(STAMP)
	$(BIN)/mahdar build examples/saudi-iran --out out/demo
	@echo "The dossier: out/demo/dossier.html"

test: $(STAMP)
	$(BIN)/python -m pytest -n 2

lint: $(STAMP)
	$(BIN)/ruff check src tests benchmarks training setup.py
	$(BIN)/ruff format --check src tests benchmarks training setup.py
	$(BIN)/mypy
	$(BIN)/python -m tests.compiled_types

# What only the learning of weights needs (see training/).
extras: $(STAMP)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[train]'

bench: $(STAMP)
	$(BIN)/python -m benchmarks

gate: $(STAMP)
	$(BIN)/python -m tests.gate

clean:
	rm -rf $(VENV) out build dist src/mahdar/compiled.json
	find src -name "*.so" -delete
