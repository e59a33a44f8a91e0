"""Dutch words for moments as half-open periods."""
