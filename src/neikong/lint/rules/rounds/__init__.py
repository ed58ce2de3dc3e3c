"""Whether totals add up and nothing vanishes."""
