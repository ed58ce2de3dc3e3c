"""``python -m neikong``."""

from neikong.cli.main import run

run()
