"""`make rehearse`: the week, twice side by side; the second time with another seed for Python's hashes.

python -m tests.rehearse [--log]
"""

import argparse
import resource
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.rehearse.job import show
from tests.rehearse.stage import Ran
from tests.rehearse.week import Day, rehearse


def main() -> int:
    parser = argparse.ArgumentParser(description="gladi putaran harian")
    parser.add_argument("--log", action="store_true", help="tampilkan catatan tiap pekerjaan")
    log = parser.parse_args().log
    start = time.monotonic()

    def told(number: int, day: Day, ran: Ran, wrong: list[str]) -> None:
        jobs = ", ".join(f"{name} {result}" for name, result in ran.results.items() if result != "success")
        sys.stdout.write(f"{number} {day.name}: {' · '.join(ran.commits)}{f' ({jobs})' if jobs else ''}\n")
        if log or wrong:
            for name, lines in ran.logs.items():
                sys.stderr.write(f"  {name}\n")
                show(list(lines))
        sys.stderr.writelines(f"  SALAH {line}\n" for line in wrong)
        sys.stdout.flush()

    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as both:
        played = [
            both.submit(rehearse, Path(folder) / str(n), str(n), say=lambda *given, n=n: told(n, *given))
            for n in (1, 2)
        ]
        (first, wrong), (second, more) = (one.result() for one in played)
    same = first == second
    sys.stdout.write(f"dua kali {'sama' if same else 'TIDAK sama'} bita demi bita ({first[:12]}, {second[:12]})\n")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    sys.stdout.write(
        f"yang tidak semestinya: {len(wrong) + len(more)}; {time.monotonic() - start:.0f} detik, "
        f"{used.ru_utime + used.ru_stime:.0f} detik prosesor\n"
    )
    return 0 if same and not wrong and not more else 1


if __name__ == "__main__":
    sys.exit(main())
