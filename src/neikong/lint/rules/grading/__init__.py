"""How big a risk is, and whether the grade can be believed."""
