"""A small shop that takes orders for as long as it runs."""

import itertools
import os
import time

import till
from customers import CUSTOMERS

PAUSE = 0.1


def main() -> None:
    """Serve one customer after the other."""
    print(f"the shop is open, process {os.getpid()}", flush=True)
    for customer in itertools.cycle(CUSTOMERS):
        print(till.serve(customer), flush=True)
        time.sleep(PAUSE)


if __name__ == "__main__":
    main()
