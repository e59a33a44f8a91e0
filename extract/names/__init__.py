"""Mentions: everything that a document names, linked to the reference lists or to an id of its own."""
