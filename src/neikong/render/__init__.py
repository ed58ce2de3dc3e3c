"""Views → documents: the only home of Jinja and of document libraries."""
