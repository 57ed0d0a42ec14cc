"""``python -m game``."""

import sys

from game.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a build to unzip: processes of a rehearsal start by this same program
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
