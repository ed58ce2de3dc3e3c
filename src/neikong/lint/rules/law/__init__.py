"""Whether what is cited is the law."""
