# Everything sets itself up; only Python (3.11 or newer) and make are needed.

PYTHON ?= python3
MAIN := $(PYTHON) tools/pythons.py main
EXAMPLES ?= 20000
SEED ?= 1
PACKAGES ?= click jinja2 attrs packaging marshmallow tomlkit boltons
RELEASES ?= 6

.PHONY: test demo demo-real fuzz corpus coverage peers watcher moments guards soak bench-replay wheel-check debian-pythons pythons clean

# ruff and mypy once, the tests on each Python of 3.11 to 3.15 that is found
test:
	@$(PYTHON) tools/check.py $(ARGS)

# the main job, on a real program
demo:
	@$(MAIN) demo/run.py

# generated programs, many more than `make test` plays
fuzz:
	@PLJAM_EXAMPLES=$(EXAMPLES) PLJAM_SEED=$(SEED) $(MAIN) -m pytest -q --timeout=0 tests/generated $(ARGS)

# the edits corpus by kind and outcome, on each version, as docs/corpus.md
corpus:
	@$(PYTHON) tools/corpus.py $(ARGS)

# branch coverage of the engine by all tests, on one version; whether they pass is for `make test`
coverage:
	@$(MAIN) -m coverage erase
	-@$(MAIN) -m coverage run -m pytest -q -p no:cacheprovider $(ARGS)
	@$(MAIN) -m coverage combine -q
	@$(MAIN) -m coverage report --include='*/_source/*,*/_plan/*,*/_apply/*,*/_session/*,*/_current.py' --fail-under=90

# consecutive releases of real packages, reloaded one over the other and judged by their own tests
demo-real:
	@$(PYTHON) tools/pythons.py evaluation evaluation/history --releases $(PACKAGES) --commits $(RELEASES) --output build/releases

# the edits corpus on the other reload engines, beside PLJam
peers:
	@$(PYTHON) tools/pythons.py evaluation evaluation/peers $(ARGS)

# from a save to live code, through real file events
watcher:
	@$(PYTHON) tools/pythons.py evaluation evaluation/watcher $(ARGS)

# which code answers requests while the program is edited, at every kind of moment
moments:
	@$(PYTHON) tools/pythons.py evaluation evaluation/moments $(ARGS)

# a thousand failures, mended one after another in one process
soak:
	@$(PYTHON) tools/pythons.py evaluation evaluation/soak $(ARGS)

# what guards cost, and how soon a mended call goes on
bench-replay:
	@$(MAIN) benchmarks/replay $(ARGS)

# CPython's own tests, unguarded and with the whole standard library guarded, on each version
guards:
	@$(MAIN) evaluation/guards $(ARGS)

# the wheel installs with no dependencies and works on its own
wheel-check:
	@$(MAIN) tools/wheel_check.py

# Python 3.14 and 3.15 in a Debian tree outside the project, where that can be had (root, Linux)
debian-pythons:
	@$(PYTHON) tools/debian.py make

# which Pythons are found
pythons:
	@$(PYTHON) tools/pythons.py list

clean:
	rm -rf .venvs build dist htmlcov .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -rf src/*.egg-info
