# What can be asked of the project; tools/set_up.py puts what each needs into .tools/.
PORT ?= 8080
CASES ?= 10000

# trunk 0.21 stops at the NO_COLOR=1 that some terminals and CI systems set.
unexport NO_COLOR
WITH_TOOLS = if [ -f .tools/env ]; then . ./.tools/env; fi;

.PHONY: help serve dev dist test test-hydration fuzz reproducible bench bench-tables baseline accept publish set-up


help:
	@echo 'make serve    the release site at http://127.0.0.1:$(PORT)/ (another port: make serve PORT=9000)'
	@echo 'make dev      the same, rebuilt and reloaded when a file changes'
	@echo 'make dist     the release site in dist/, for any folder of any static host'
	@echo 'make test     everything that CI checks (some of it: make test ONLY="format native")'
	@echo 'make test-hydration   whether the program takes over every page of the site as it stands (10 minutes)'
	@echo 'make reproducible   whether two clean builds give the same files (10 minutes)'
	@echo 'make fuzz     many more random faults than the tests try (make fuzz CASES=100000)'
	@echo 'make bench    how fast the site is, in Chromium, beside three chart libraries, and how fast it is made (20 minutes)'
	@echo 'make bench-tables   only how fast tables are checked and published, beside two validators (5 minutes)'
	@echo 'make baseline how every kind of page looks now, beside how it did the first time'
	@echo 'make accept   takes changed expected pictures and pages; look at them first'
	@echo 'make publish  the published dataset, from data/tables'

set-up:
	@python3 tools/set_up.py build

serve: dist
	@node tools/serve.mjs dist $(PORT)

# With an invented country at ?data=example.
dev: set-up
	@$(WITH_TOOLS) cargo run --release --bin inkludering -- example --out target/example
	@$(WITH_TOOLS) EXAMPLE=target/example trunk serve --port $(PORT)

dist: set-up
	@$(WITH_TOOLS) python3 tools/build_site.py

test:
	@python3 tools/set_up.py test
	@$(WITH_TOOLS) python3 tools/test.py $(ONLY)

test-hydration: dist
	@python3 tools/set_up.py test
	@$(WITH_TOOLS) ALL_PAGES=1 node --test tests/browser/hydration.test.mjs

reproducible: set-up
	@$(WITH_TOOLS) python3 tools/reproducible.py
fuzz: set-up
	@$(WITH_TOOLS) PROPTEST_CASES=$(CASES) cargo test --test fuzz

# Also: make bench BENCH="--runs 3 --redraws 6 --only start", and --dist FOLDER for a site that is there.
bench: dist
	@python3 tools/set_up.py bench
	@$(WITH_TOOLS) cargo run --release --bin inkludering -- example --out target/example
	@$(WITH_TOOLS) .tools/validators/bin/python tests/bench/tables/bench.py
	@$(WITH_TOOLS) node tests/bench/bench.mjs $(BENCH)

# Only how long it takes to publish and to check tables, beside two validators of Python (5 minutes).
bench-tables:
	@python3 tools/set_up.py bench
	@$(WITH_TOOLS) cargo build --release --bin inkludering
	@$(WITH_TOOLS) .tools/validators/bin/python tests/bench/tables/bench.py

# Of another site: make baseline BASELINE="--dist FOLDER --out FOLDER --only haninge".
baseline:
	@python3 tools/set_up.py baseline
	@$(WITH_TOOLS) node tests/baseline/baseline.mjs $(BASELINE)

accept:
	@$(WITH_TOOLS) INSTA_UPDATE=always INSTA_FORCE_PASS=1 cargo test

publish:
	@$(WITH_TOOLS) cargo run --release --bin inkludering -- publish data/tables --out data/published
