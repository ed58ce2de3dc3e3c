"""A page that one person looks at while it changes: the only home of sockets.

Standard library only. What the page says is somebody else's matter.
"""
