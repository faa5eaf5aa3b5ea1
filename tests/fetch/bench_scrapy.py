"""Scrapy as `make bench` measures it: the addresses of standard input, fetched by a plain spider.

    python -m tests.fetch.bench_scrapy

What Ikrar does on top is left out (robots.txt) and what Scrapy does on top is turned off (throttling, cookies, telnet);
caps and concurrency are those of Ikrar's client.
"""

import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess

from scraper.fetch.policy import Limits
from scraper.read.decode import PAGE_LIMIT
from tests.fetch.bench import AGENT, Spent
from tests.fetch.bench_server import HOSTS

SETTINGS = {
    "USER_AGENT": AGENT,
    "ROBOTSTXT_OBEY": False,
    "AUTOTHROTTLE_ENABLED": False,
    "HTTPCACHE_ENABLED": False,
    "COOKIES_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "DOWNLOAD_DELAY": 0,
    "RANDOMIZE_DOWNLOAD_DELAY": False,
    "CONCURRENT_REQUESTS": HOSTS,
    "CONCURRENT_REQUESTS_PER_DOMAIN": HOSTS,
    "DOWNLOAD_MAXSIZE": PAGE_LIMIT,
    "DOWNLOAD_TIMEOUT": Limits().total,
    "LOG_LEVEL": "ERROR",
}


class Plain(scrapy.Spider):  # type: ignore[misc]
    """Takes every page and counts its bytes."""

    name = "plain"

    async def start(self) -> AsyncIterator[Any]:
        self.spent = Spent()
        for url in self.urls:
            yield scrapy.Request(url)

    def parse(self, response: Any) -> None:
        self.spent.take(response.body)

    def closed(self, reason: str) -> None:  # noqa: ARG002 - Scrapy's face
        self.spent.tell()


def main() -> None:
    process = CrawlerProcess(SETTINGS)
    process.crawl(Plain, urls=json.load(sys.stdin))
    process.start()


if __name__ == "__main__":
    main()
