"""What the data model says about fields and values."""
