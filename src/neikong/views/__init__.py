"""Rows and figures derived from a registry: never stored, always traceable to files."""
