"""The sections of the report on a round, one a file."""
