"""Changes to a registry that somebody asks for: another id, canonical form, a new entity.

Pure: from a state to the contents that files should have. Whoever asked shows
or writes them. What nobody asked for stays as it is, byte for byte.
"""
