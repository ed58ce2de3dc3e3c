"""Findings and changes as text: one format a file, pure, from one and the same value."""
