"""A graph as a static site of linked data: a page and a Turtle file at the path of each IRI."""
