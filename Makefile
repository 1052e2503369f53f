# Thin names for the project's own tools; on Windows run the commands on the right as they stand.
PYTHON ?= python3

.PHONY: docs setup test quick lint soak bench lock

setup:  ## make .venv with everything for work on the project
	$(PYTHON) tools/environment.py --tests
test:  ## everything: lint, types, import directions, all tests with real servers
	$(PYTHON) start.py test
quick:  ## the tests that need no server and no browser
	$(PYTHON) tools/checks.py quick
lint:  ## style, types, import directions
	$(PYTHON) tools/checks.py lint
soak:  ## the long proofs
	$(PYTHON) tools/checks.py soak
bench:  ## the figures; make bench ONLY=plan for one
	$(PYTHON) tools/checks.py bench $(ONLY)
lock:  ## resolve the dependencies anew; make lock UPGRADE=--upgrade for the newest
	$(PYTHON) tools/checks.py lock $(UPGRADE)
docs:  ## the pages that are made from the rules themselves
	$(PYTHON) tools/docs.py
