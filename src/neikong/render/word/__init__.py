"""Blocks → a Word file: the text in true styles on a reference document that an office may edit."""
