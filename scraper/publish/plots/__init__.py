"""Events → the plots of `/angka/`: what each shows, what it cannot tell, its table, and its data as a file.

Only what took place counts. Every plot has one module's function; `all_plots` gives them in the order of the page.
"""

from scraper.publish.plots.all_plots import all_plots
from scraper.publish.plots.plot import Plot, csv_of

__all__ = ["Plot", "all_plots", "csv_of"]
