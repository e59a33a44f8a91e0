"""Questions to the graph, as SPARQL files with typed parameters."""
