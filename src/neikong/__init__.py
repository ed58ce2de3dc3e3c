"""neikong: a registry of internal controls as plain YAML in git.

The package is a library with a thin command line. ``docs/architecture.md``
tells which layer holds what and why a layer imports only what lies below it.
"""

__version__ = "0.1.0"
