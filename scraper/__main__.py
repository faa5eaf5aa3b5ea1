"""`python -m scraper` is `ikrar`."""

from scraper.cli import main

if __name__ == "__main__":
    main()
