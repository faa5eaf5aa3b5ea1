# Ikrar. `make help` lists what there is; README.md tells the story.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
PORT ?= 8000
SERVE ?= 1
WORKERS ?= 2
# Kept below the limit of the daily job, so that what was read by then is written, not lost.
MINUTES ?= 150
# Set by whoever has read what the gates held.
ACCEPTED = $(if $(filter 1 true,$(ACCEPT)),--accept-changes)

# No socket of Ikrar leaves this machine in anything that make starts, but for `make update` where its caller allows it.
CALLER_OFFLINE := $(IKRAR_OFFLINE)
export IKRAR_OFFLINE := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BIN := .venv/bin
# Twice quiet: warnings about the machine's own pip set-up stay away, errors do not.
PIP := $(BIN)/python -m pip -q -q
CHECKED := scraper tests

.PHONY: help
help: ## daftar ini
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-9s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: .venv/.run ## jalankan: baca halaman contoh, bangun situs, sajikan (SERVE=0 tanpa menyajikan, PORT=8000)
	@$(BIN)/ikrar demo
	@if [ "$(SERVE)" != 0 ]; then exec $(BIN)/ikrar serve --port $(PORT); fi

.PHONY: test
test: .venv/.dev ## semua yang harus lulus; memasang yang diperlukannya, juga peramban
	@$(BIN)/python -m tests.browser.ensure_browser
	@$(BIN)/python -m pytest -n $(WORKERS)

.PHONY: lint
lint: .venv/.dev ## gaya dan tipe
	@$(BIN)/ruff check $(CHECKED)
	@$(BIN)/ruff format --check $(CHECKED)
	@$(BIN)/mypy

# SOURCES and SINCE may come from whoever starts the daily run by hand: they reach the command as words, never as code.
.PHONY: crawl
crawl: export IKRAR_OFFLINE := $(CALLER_OFFLINE)
crawl: export SOURCES := $(value SOURCES)
crawl: export SINCE := $(value SINCE)
crawl: .venv/.run ## tanyai sumber saja (SOURCES="langgam antara" SINCE=2024-09-01 membatasi)
	@set -f; words=(); for one in $$SOURCES; do words+=(--source "$$one"); done; \
	  if [ -n "$$SINCE" ]; then words+=(--since "$$SINCE"); fi; \
	  exec $(BIN)/ikrar crawl --minutes $(MINUTES) "$${words[@]}"

.PHONY: gate
gate: .venv/.run
	@$(BIN)/ikrar daily gate $(ACCEPTED)

.PHONY: site
site: .venv/.run ## bangun situs dan dataset dari events/
	@$(BIN)/ikrar build --size build/size.json $(ACCEPTED)

.PHONY: update
update: crawl ## tanyai sumber (paling lama MINUTES menit), periksa events/, bangun situs (ACCEPT=1: perubahan besar sudah dibaca)
	@$(BIN)/ikrar validate
	@$(MAKE) --no-print-directory gate site

.PHONY: rehearse
rehearse: .venv/.dev ## gladi putaran harian: seminggu pekerjaan daily.yml pada dunia berita buatan, dua kali
	@$(BIN)/python -m tests.rehearse

.PHONY: links
links: export IKRAR_OFFLINE := $(CALLER_OFFLINE)
links: .venv/.run ## lihat apakah artikel di balik peristiwa masih ada (paling lama 15 menit)
	@$(BIN)/ikrar links --minutes 15

.PHONY: score
score: .venv/.dev ## ketepatan pembacaan, bidang demi bidang
	@$(BIN)/python -m tests.score

.PHONY: wordings
wordings: .venv/.dev ## apakah berita korpus terbaca sama bila dikatakan dengan kata lain
	@$(BIN)/python -m tests.wordings

.PHONY: bench
bench: .venv/.bench ## kecepatan dan mutu membaca, kecepatan mengambil dan membangun, dibanding search_dates, trafilatura, readability, Scrapy, MkDocs polos dan Zensical
	@$(BIN)/python -m tests.bench

.PHONY: zensical
zensical: .venv/.bench ## bangun situs yang sama dengan Zensical di build/zensical, dan bandingkan halamannya
	@$(BIN)/python -m tests.publish.zensical

.PHONY: prove
prove: .venv/.dev ## bukti panjang: 10.000 artikel dan halaman bermutasi, korpus dengan kata lain, tiap aturan pada teks 100 KB, pengambilan yang diserang, perayapan yang dibunuh, 10.000 peristiwa dalam semua bentuk, halamannya diaudit (perlu Node 20 dan Java)
	@$(BIN)/python -m tests.prove

.PHONY: lock
lock: ## perbarui requirements/ dari pyproject.toml (perlu uv)
	@for extras in "run:--extra site --extra build" "dev:--extra site --extra build --extra dev" \
	  "bench:--extra site --extra build --extra dev --extra bench -c requirements/dev.txt"; do \
	  uv pip compile pyproject.toml -q --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links \
	    --python-version 3.11 --universal $${extras#*:} -o requirements/$${extras%%:*}.txt; \
	done

.PHONY: clean
clean: ## hapus yang dipasang dan dibangun; events/ dan inbox/ tidak disentuh
	@rm -rf .venv build site dist tests/browser/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@git clean -fdXq docs

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Ikrar perlu Python 3.11 atau lebih baru; sebutkan: make run PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	@echo "Menyiapkan .venv (sekali saja) …"
	@$(PYTHON) -m venv .venv

# Stamps: what is installed is renewed only when a lock or the project's own metadata changes. A lock names everything,
# so that pip need not look for what else is needed: pip 23 breaks off over an extra that two packages spell differently.
.venv/.run: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "Memasang yang diperlukan, beberapa menit bila belum pernah diunduh …"
	@$(PIP) install --no-deps --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.run
	@echo "Memasang alat uji …"
	@$(PIP) install --no-deps --require-hashes -r requirements/dev.txt
	@touch $@

.venv/.bench: requirements/bench.txt .venv/.dev
	@echo "Memasang pembanding …"
	@$(PIP) install --no-deps --require-hashes -r requirements/bench.txt
	@touch $@
