# Two commands matter: `make run` and `make test`. Both work on a bare clone.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes

.PHONY: help install install-dev run test hunt lint check towns train understanding bench-stores bench-nudges bench-rehearsal bench-thinking lock
.DEFAULT_GOAL := help

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(VENV)/.installed ## Prepare .venv with what the program needs
install-dev: $(VENV)/.installed-dev

run: install ## Start the coach: on Telegram with a token, else in the playground
	@exec $(BIN)/python -m bot

test: install-dev ## Run the tests
	@$(BIN)/python -m pytest

hunt: install-dev ## Look for stranger lives than the tests know, another way each time
	@$(BIN)/python -m pytest tests/coaching/test_lives.py tests/histories tests/stores tests/texts --hypothesis-profile=hunt

lint: install-dev ## Format, lint, types and arrows
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

check: lint test ## Everything: lint and tests

towns: install-dev ## Build the index of towns again, from GeoNames
	@$(BIN)/python -m tools.build_towns
	@$(BIN)/python -m tools.build_town_names

train: install-dev ## Learn to read again from the marked messages (it takes long)
	@$(BIN)/python -m bot.understanding.train
	@$(BIN)/python -m bot.understanding.train --wishes

understanding: install-dev ## Measure how well messages are understood, and what it costs
	@$(BIN)/python -m bench.understanding

bench-stores: install-dev ## Measure what remembering costs
	@$(BIN)/python -m bench.stores

bench-nudges: install-dev ## Measure saying what is due to many at once
	@$(BIN)/python -m bench.nudges

bench-rehearsal: install-dev ## Measure a year of a full notebook, rehearsed
	@$(BIN)/python -m bench.rehearsal

bench-thinking: install-dev ## Measure the plan, the network, paths, matches, lists of names, texts
	@$(BIN)/python -m bench.thinking

lock: ## Pin every dependency again, with hashes
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --exclude-newer "$$(date -u -d '-14 days' +%F)" pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --exclude-newer "$$(date -u -d '-14 days' +%F)" pyproject.toml --group dev -o requirements-dev.lock

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Entregent needs Python 3.11 or newer.") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock | $(VENV)/bin/python
	@echo "Installing what the coach needs…"
	@$(PIP) -r requirements.lock
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "Installing what its tests need…"
	@$(PIP) -r requirements-dev.lock
	@touch $@
