# Everything a developer, CI or a curious visitor runs. CI calls these targets and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif
READY := $(VENV)/.ready
NEIKONG := $(BIN)/neikong
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.DEFAULT_GOAL := help
.PHONY: help demo test test-documents install fmt lint types layers catalogues golden docs docs-check new-rule pictures bench check build lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

.PHONY: git
git:
	@command -v git >/dev/null || { echo "git is missing: install it first (Debian: apt-get install git) · 缺少 git，请先安装"; exit 1; }

CATALOGUE := src/neikong/locale/zh/LC_MESSAGES/neikong
$(CATALOGUE).mo: $(CATALOGUE).po | $(READY)
	@$(BIN)/python tools/catalogues.py compile

$(READY): requirements.lock pyproject.toml tools/build_hook.py | git
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is missing: install Python 3.11 or newer, or name one: make PYTHON=python3.12 · 缺少 Python 3.11 或更高版本"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version). Name another one: make PYTHON=python3.12 · Python 版本太低"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing (Debian: apt-get install python3-venv)"; exit 1; }
	@echo "Making the environment in $(VENV) … · 正在准备环境 …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

install: $(READY) ## make the environment

demo: git $(READY) $(CATALOGUE).mo ## validate the worked registry, compare its rounds, build its handbook
	@$(NEIKONG) validate
	@echo
	@$(NEIKONG) round diff 1 2 --output build/round-1-2.txt
	@sed -n '1,21p' build/round-1-2.txt
	@echo
	@$(NEIKONG) handbook build --format all --output build
	@echo
	@echo "Open these: · 请打开："
	@echo "  build/handbook.html      the handbook, in any browser · 手册，用任何浏览器打开"
	@echo "  build/handbook.pdf       to be printed (.docx for Word and WPS, .md for forges) · 供打印；另有 .docx 和 .md"
	@echo "  build/round-1-2.txt      everything that changed between the two rounds · 两轮之间的全部变化"
	@echo "  registry/README.md       what the worked registry holds, and what is wrong on purpose · 示例登记库说明"

test: git $(READY) $(CATALOGUE).mo ## run the tests that need nothing but Python and git
	@$(BIN)/python -m pytest -q -n auto -m "not documents"

test-documents: git $(READY) $(CATALOGUE).mo ## open the documents in a real browser and a word processor
	@test -n "$(CHROMIUM)" || { echo "Chromium is missing (Debian: apt-get install chromium fonts-noto-cjk)"; exit 1; }
	@command -v soffice >/dev/null || { echo "LibreOffice is missing (Debian: apt-get install libreoffice-writer-nogui)"; exit 1; }
	@CHROMIUM=$(CHROMIUM) $(BIN)/python -m pytest -q -n auto -m documents

fmt: $(READY) ## format the code
	@$(BIN)/ruff check --quiet --fix . || true
	@$(BIN)/ruff format --quiet .

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(READY)
	@$(BIN)/mypy

layers: $(READY)
	@$(BIN)/lint-imports

catalogues: $(READY) ## collect new messages into the catalogue; then translate them
	@$(BIN)/python tools/catalogues.py update

golden: $(READY) ## accept what the reports print now
	@$(BIN)/python -m pytest -q -m "not documents" --update-golden

docs: $(READY) $(CATALOGUE).mo ## write what is generated: rules, data model, schemas for editors, reference documents
	@$(BIN)/python tools/docs.py write
	@$(BIN)/python tools/word_references.py

docs-check: $(READY) $(CATALOGUE).mo
	@$(BIN)/python tools/docs.py check
	@$(BIN)/python tools/catalogues.py check
	@$(BIN)/python tools/word_references.py check

new-rule: $(READY) ## a new rule with the next free code: make new-rule NAME=coverage/goal-without-duty
	@$(BIN)/python tools/new_rule.py $(NAME)

pictures: $(READY) $(CATALOGUE).mo ## take the pictures of README and gallery anew (needs Chromium and LibreOffice)
	@$(BIN)/python tools/pictures.py
	@$(BIN)/python tools/gallery.py

bench: $(READY) ## time the program against the floor and its peers, as ratios
	@$(BIN)/python benchmarks/run.py

check: lint types layers docs-check build ## everything that CI checks besides the tests
	@$(NEIKONG) validate --quiet

build: $(READY) ## build the wheel and look that everything is in it
	@$(BIN)/python tools/wheel.py

lock: $(READY) ## lock newer versions (needs uv)
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --upgrade pyproject.toml --group dev -o requirements.lock

clean: ## remove what the other targets made
	@rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
