"""Where the frozen program starts."""

import os
import sys

# PyInstaller's start program sets this for the libraries carried along. They are found by now;
# what the program opens (a file manager, WPS) must find the system's own.
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
elif sys.platform == "linux":
    os.environ.pop("LD_LIBRARY_PATH", None)

from duikou_desktop.__main__ import main, window  # noqa: E402

# Windows' second program has no console: what it would say, nobody reads.
sys.exit(main() if sys.stdout is not None else window())
