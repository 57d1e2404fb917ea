# Two commands do everything on a bare Debian 12:  make demo  and  make test.
# The rest wraps CMake's presets (CMakePresets.json).

PREFIX ?= /usr/local
DEMO := build/demo/marrakesh-2023
DEV := build/dev/bin/plenary

.PHONY: all demo test asan tidy analyze format format-check bench install packages update-transcripts clean

all: packages
	cmake --preset dev
	cmake --build --preset dev

# Plays the Marrakesh meeting from an empty folder to the morning report, and leaves it to look at.
demo: packages
	cmake --preset dev
	cmake --build --preset dev --target plenary_cli
	rm -rf $(DEMO)
	python3 tests/transcripts/run.py examples/marrakesh-2023/README.md \
	  --program $(DEV) --folder $(DEMO) --play
	@echo
	@echo '--- The daily report of 12 June 2023 ---'
	@$(DEV) report daily -C $(DEMO)/rabat --now 2023-06-12T08:00:00Z
	@echo
	@echo '--- The agenda ---'
	@$(DEV) agenda show -C $(DEMO)/rabat --now 2023-06-12T08:00:00Z
	@echo
	@echo 'Everything of the demo is in $(DEMO); try:'
	@echo '  $(DEV) list participants -C $(DEMO)/rabat'

test: packages
	cmake --workflow --preset dev

asan: packages
	cmake --workflow --preset asan

# clang-tidy over our own sources, a folder a unit: it reads their headers once.
tidy: packages-check
	cmake --preset tidy
	cmake --build build/tidy --target generated_sources
	find build/tidy -name 'unity_*_cxx.cxx' | \
	  xargs -P $$(nproc) -n 1 clang-tidy-14 -p build/tidy --quiet $(TIDY)

# The static analyzer alone: some minutes a core.
analyze:
	$(MAKE) tidy TIDY="--checks=-*,clang-analyzer-*"

format: packages-check
	git ls-files '*.cpp' '*.h' | xargs clang-format-14 -i

format-check: packages-check
	git ls-files '*.cpp' '*.h' | xargs clang-format-14 --dry-run --Werror

# Figures of docs/performance.md, whatever they are; LARGE=1000000 adds the large lists, ONLY=1,5 takes some budgets.
bench: packages-bench
	cmake --workflow --preset release
	cmake --build build/release --target make_delegates
	python3 tests/bench/run.py build/release/bin/plenary build/release/bin/make_delegates \
	  --large $(or $(LARGE),0) --only "$(ONLY)"

install: packages
	cmake --preset release -DCMAKE_INSTALL_PREFIX=$(PREFIX)
	cmake --build --preset release
	cmake --install build/release

# What came back goes into the transcript pages; read the diff.
update-transcripts: all
	cmake --build build/dev --target update_transcripts

packages:
	@cmake/install-packages.sh build

packages-check:
	@cmake/install-packages.sh build check

packages-bench:
	@cmake/install-packages.sh build bench

clean:
	rm -rf build
