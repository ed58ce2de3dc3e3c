"""Whether a control says what is done."""
