"""What one entity says about another."""
