"""The data model: one file per kind of entity, and the registry as a whole."""

SETTINGS_FILE = "registry.yaml"
"""The file that makes a folder a registry."""
