"""Where states come from: the working tree or a git tree, as path → bytes.

The only home of git and of file writes. Reading never writes, never checks
anything out and never goes to the network.
"""
