"""``python -m pljam`` is the command ``pljam``."""

import sys

from pljam.cli import main

if __name__ == "__main__":
    sys.exit(main())
