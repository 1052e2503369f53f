"""``python -m afterword``: the same as the command ``afterword``."""

import sys

from afterword.cli.main import main

sys.exit(main())
