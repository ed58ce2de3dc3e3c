"""What a file must be before its content can be judged."""
