"""Who must not do what together."""
