"""``python -m neikong``."""

import sys

from neikong.cli.main import main

sys.exit(main())
