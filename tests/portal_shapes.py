"""The official shapes of portals, mended where pySHACL does not take them as they are."""

from pathlib import Path

import pyshacl
from rdflib import SH, Graph

PROBE = "https://def.nde.nl/probe#"


def read_official(folder: Path, pattern: str) -> Graph:
    """Shapes of the files that fit a pattern.

    What asks the web (nde-probe) is left out; a property shape without a path is meant as a node shape (in the NDE
    shapes), and one that is named and nowhere described says nothing (in the DCAT-AP ones).
    """
    shapes = Graph(bind_namespaces="none")
    for path in sorted(folder.glob(pattern)):
        shapes.parse(path)
    for triple in list(shapes):
        if any(str(part).startswith(PROBE) for part in triple):
            shapes.remove(triple)
    for shape, part in list(shapes.subject_objects(SH.property)):
        if (part, SH.path, None) not in shapes:
            shapes.remove((shape, SH.property, part))
            if (part, None, None) in shapes:
                shapes.add((shape, SH.node, part))
    return shapes


def find_results(data: Graph, shapes: Graph) -> list[str]:
    """What pySHACL reports, warnings and hints too."""
    _, results, text = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    assert isinstance(results, Graph), text
    return sorted(
        " ".join(str(results.value(found, part)) for part in (SH.focusNode, SH.resultPath, SH.resultMessage))
        for found in results.objects(None, SH.result)
    )
