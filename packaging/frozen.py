"""Where the frozen program starts."""

import sys

from duikou_desktop.__main__ import main, window

# Windows' second program has no console: what it would say, nobody reads.
sys.exit(main() if sys.stdout is not None else window())
