"""Records as RDF: quads, store, exports, validation."""
