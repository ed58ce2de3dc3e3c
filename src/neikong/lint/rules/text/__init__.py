"""Words and signs as the vocabulary and the norms have them."""
