# What a person may do here; `make help` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PY := .venv/bin/python
LOCK := uv pip compile --universal --generate-hashes --no-header --python-version 3.11

.PHONY: help run test setup lint coverage bench shots i18n schemes lock wheel deb deb-twice windows-wheels windows-installer test-installers release update clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

setup: .venv/.ready ## make .venv with locked dependencies; leaves .venv/bin/duikou

.venv/.ready: packaging/requirements-dev.lock packaging/setup.sh pyproject.toml
	@packaging/setup.sh
	@touch $@

run: setup ## open the window (without a display: do the main job on the demo office)
	@packaging/run.sh

test: lint ## everything that must hold: lint, types, layers, tests
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 --dist loadfile

lint: setup ## ruff, mypy, import-linter
	@.venv/bin/ruff check . && .venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

coverage: setup ## every branch of scoring and of service time walked by a test
	@QT_QPA_PLATFORM=offscreen $(PY) -m coverage run -m pytest -q -p no:randomly tests/scoring tests/domain tests/schemes \
		tests/documents tests/services/test_rescoring.py tests/services/test_deployment.py \
		tests/services/test_approvals.py tests/services/test_demo.py
	@$(PY) -m coverage report

bench: setup ## every figure as a ratio to a bound measured in the same run
	@$(PY) -m benchmarks --history benchmarks/history.jsonl

shots: setup ## a picture of every page, light and dark, into shots/
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.shots shots

i18n: setup ## extract, check and compile the English catalogue
	@$(PY) packaging/catalogue.py

schemes: setup ## read the schemes' pairing tables again from their source documents
	@$(PY) -m duikou_desktop.schemes.build

lock: ## resolve the dependencies anew (needs uv and a package index)
	$(LOCK) --extra dev pyproject.toml -o packaging/requirements-dev.lock
	$(LOCK) --extra freeze -c packaging/requirements-dev.lock pyproject.toml -o packaging/requirements-freeze.lock

wheel: setup ## build dist/*.whl
	@$(PY) -m pip wheel -q --no-deps --no-build-isolation -w dist .

deb: setup ## build dist/*.deb in a bullseye root (as root; the first time makes the root)
	@packaging/linux/freeze.sh
	@$(PY) packaging/linux/deb.py

deb-twice: deb ## build the .deb once more: the same bytes must come out
	@mkdir -p build && cp dist/*.deb build/
	@$(MAKE) -s deb
	@for each in dist/*.deb; do cmp $$each build/$${each##*/} || exit 1; echo "$$each: the same bytes twice"; done

windows-wheels: setup ## fetch the locked wheels for packaging/windows/build.cmd
	@packaging/windows/wheels.sh

windows-installer: setup ## build dist/*.exe of build/windows, or of a stand-in (needs makensis)
	@packaging/windows/installer.sh

test-installers: setup ## try dist/*.deb in clean Debian roots, the Windows installer in Wine (as root)
	@packaging/linux/test-installers.sh
	@packaging/windows/test-installer.sh

release: deb ## complete dist/: per-user installer, licences, SBOM, notes, checksums
	@packaging/release.sh

update: setup ## sign dist/'s installers as dist/duikou-desktop-VERSION.dkupdate (KEY=file)
	@$(PY) packaging/sign_update.py sign "$(KEY)"

clean: ## remove what was built
	rm -rf .venv dist build shots demo-office
