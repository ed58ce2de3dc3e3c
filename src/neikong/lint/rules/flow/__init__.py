"""How power flows, how long it takes, and who stops it."""
