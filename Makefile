# marketpos: one place to see what can be done. `make` alone lists it.
PY ?= 3
PYTHON ?= $(if $(filter 3,$(PY)),python3,python$(PY))
VENV := $(if $(filter 3,$(PY)),.venv,.venv-$(PY))
BIN := $(VENV)/bin
COMMA := ,
READY := $(VENV)/.ready
SYSTEM := libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libzbar0

export QT_QPA_PLATFORM ?= $(if $(DISPLAY)$(WAYLAND_DISPLAY),,offscreen)

.PHONY: help demo test check bench monkey shots system browser

help:
	@echo "make demo       open the app on a demo shop, or run its day headless; PY=3.13 for another Python"
	@echo "make test       set up and run every test"
	@echo "make check      format, lint, types, import contracts"
	@echo "make bench      figures beside their floors, one JSON line each"
	@echo "make monkey     a hundred thousand touches of wet hands, told and summed"
	@echo "make shots      pictures of every screen into build/shots/"
	@echo "make installer  the Windows setup file into build/"

$(READY): pyproject.toml
	@$(PYTHON) -m venv $(VENV) || { echo "Please run: sudo apt-get install python3-venv"; exit 1; }
	@$(BIN)/pip install -q --disable-pip-version-check -e '.[dev]'
	@touch $@

# $(call needs,modules): stop with the one apt line when a system library is not there.
define needs
@$(BIN)/python -c "import $(1)" 2>/dev/null || { echo "A system library is missing. Please run:"; \
  echo "  sudo apt-get install --no-install-recommends $(SYSTEM)"; exit 1; }
endef

system: $(READY)
	$(call needs,PySide6.QtWidgets$(COMMA) pyzbar.pyzbar)

browser:
	@command -v chromium >/dev/null || tests/hub/prepare.sh

demo: $(READY)
	$(call needs,PySide6.QtWidgets)
	@$(BIN)/marketpos demo --json $(if $(DISPLAY)$(WAYLAND_DISPLAY),,--headless)

ifeq ($(TESTS),)
test: system browser
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --ignore=tests/installer
	$(BIN)/python -m pytest -q tests/installer
else
test: system
	$(BIN)/python -m pytest $(TESTS)
endif

check: $(READY)
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: system
	@PYTHONPATH=tests $(BIN)/python -m bench $(ONLY)

monkey: system
	@PYTHONPATH=tests QT_QPA_PLATFORM=offscreen $(BIN)/python -m journeys.monkeys $(ONLY)

shots: system
	@PYTHONPATH=tests $(BIN)/python -m shots $(ONLY)

include installer/Makefile.inc
