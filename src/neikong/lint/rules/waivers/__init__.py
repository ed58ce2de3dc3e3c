"""Exceptions that hold, and those that do not."""
