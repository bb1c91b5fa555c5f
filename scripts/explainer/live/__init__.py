"""Live figures: models that a reader can argue with, one formula for Python and browser."""
