# Two commands on a fresh machine: `make site`, `make test`. The rest is for daily work.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.DEFAULT_GOAL := site
.PHONY: site test figures check serve pdf bench-page lighthouse reword note changed-notes schemas lock clean

site: $(READY) ## set up, execute, build: site/
	$(BIN)/explainer build

test: $(READY) ## every test, the browser included
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal

figures: $(READY) ## execute the notebooks whose inputs changed
	$(BIN)/explainer figures

check: $(READY) ## hold data, figures and pages against one another
	$(BIN)/explainer check

serve: $(READY) ## live preview; re-runs what changed
	$(BIN)/explainer serve

pdf: site ## the reading pages as one file for paper: build/*.pdf (needs Chromium)
	$(BIN)/explainer pdf

bench-page: site ## this site's longest page beside hand-made and stock ones, on a slow phone
	$(BIN)/python scripts/bench
	$(BIN)/python scripts/bench/live.py

lighthouse: site ## Lighthouse's advice on every kind of page (needs Chromium and npm)
	$(BIN)/python scripts/bench/lighthouse.py

reword: $(READY) ## offer words that agree with changed data; WRITE=1 writes them
	$(BIN)/explainer reword $(if $(WRITE),--write)

note: $(READY) ## write a note: make note Q="words of a page"; asks for the rest
	$(BIN)/explainer note "$$Q"

changed-notes: $(READY) ## hold that changes since BASE that touch notes keep to one author's folder
	mkdir -p build
	git diff --name-only -z --no-renames "$$BASE...HEAD" > build/changed-paths
	$(BIN)/explainer notes-check-paths < build/changed-paths

schemas: $(READY) ## export the JSON Schemas
	$(BIN)/explainer schemas

lock: ## pin every dependency with its hashes
	$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	$(VENV)/lock/bin/uv pip compile pyproject.toml --extra test --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --no-emit-index-url --output-file requirements.lock

clean: ## what a build made; the environment stays
	rm -rf build site

# The environment is made anew when the lock changes, so that no old package lingers.
$(READY): requirements.lock pyproject.toml
	rm -rf $(VENV)
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)
