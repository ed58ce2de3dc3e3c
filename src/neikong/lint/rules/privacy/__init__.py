"""What must not be public."""
