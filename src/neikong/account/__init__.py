"""What a comparison says, in a reader's words and before any format: every report and page tells the same account."""
