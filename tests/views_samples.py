"""Graphs and texts in the genre for the tests of pages, hostile ones among them."""

from typing import Any

import pyoxigraph as ox

from ontology.terms import ID, PREFIXES

SHA = "ab" * 32
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    'href="x" onclick="alert(1)"',
    "<!--",
    "naam\u2028met\u202eteken\u200b",
    "{{ 7 * 7 }}",
    "=1+1",
    "'\"><svg onload=alert(1)>",
]
RAW = "Inleiding\n\nHet kabinet zal Oekraïne voor 1 juli 2024 een brief sturen. Dat is alles.\n"
SENTENCE = "Het kabinet zal Oekraïne voor 1 juli 2024 een brief sturen."
HEADS = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items()) + f"@base <{ID}> .\n"


def quote_turtle(text: str) -> str:
    """A text as a literal of Turtle."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def annotation(number: int, body: str, start: int, quote: str) -> str:
    """Evidence of a thing in the sample document."""
    note, target, position, words = (f"<annotation/{number}{part}>" for part in ("", "#t", "#p", "#q"))
    return f"""{note} a oa:Annotation ; oa:hasBody <{body}> ; oa:hasTarget {target} .
{target} oa:hasSource <document/brief> ; oa:hasSelector {position} , {words} .
{position} oa:start {start} ; oa:end {start + len(quote)} .
{words} oa:exact {quote_turtle(quote)} ; oa:prefix "" ; oa:suffix "" .
"""


def sample(country: str = "Oekraïne", title: str = "Brief over steun") -> ox.Store:
    """A letter with one promise of the cabinet about one country, on one theme, with a deadline that has passed."""
    turtle = f"""{HEADS}
<document/brief> a bg:Document, bg:Letter ; bg:fileName "brief.txt" ; bg:sha256 "{SHA}" ;
  dcterms:title {quote_turtle(title)}@nl ; dcterms:issued "2024-03-01"^^xsd:date .
<country/UA> a bg:Country ; skos:prefLabel {quote_turtle(country)}@nl , {quote_turtle(country)}@en .
<organisation/kabinet> a bg:Organisation, bg:Actor ; skos:prefLabel "kabinet"@nl , "cabinet"@en .
bgt:veiligheid a bg:Theme ; skos:prefLabel "veiligheid"@nl , "security"@en .
<commitment/een> a bg:Commitment ; bg:commitmentKind bg:Deliverable ; bg:committedBy <organisation/kabinet> ;
  bg:concerns <country/UA> ; dcterms:subject bgt:veiligheid ; bg:dueBy "2024-06-30"^^xsd:date ;
  bg:dueText "voor 1 juli 2024"@nl ; dcterms:description {quote_turtle(SENTENCE)}@nl ;
  dcterms:isPartOf <document/brief> ; bg:commitmentStatus bg:Overdue .
<issue/een> a bg:Issue ; bg:issueKind "unclear-actor" ; rdfs:comment {quote_turtle(country)}@en ;
  dcterms:isPartOf <document/brief> .
{annotation(1, "country/UA", RAW.index("Oekraïne"), "Oekraïne")}
{annotation(2, "commitment/een", RAW.index(SENTENCE), SENTENCE)}
"""
    store = ox.Store()
    store.load(turtle.encode(), ox.RdfFormat.TURTLE)
    return store


def many_promises(count: int) -> ox.Store:
    """The letter with more promises than one can take in."""
    store = sample()
    told = "".join(
        f"""<commitment/n{n}> a bg:Commitment ; bg:commitmentKind bg:Action ; bg:committedBy <organisation/kabinet> ;
  dcterms:description "Het kabinet zal punt {n} uitvoeren."@nl ; dcterms:isPartOf <document/brief> ;
  bg:commitmentStatus bg:Open .
"""
        for n in range(1, count)
    )
    store.load((HEADS + told).encode(), ox.RdfFormat.TURTLE)
    return store


def sample_text(raw: str = RAW) -> dict[str, Any]:
    """The letter block by block, as a build writes it."""
    blocks = []
    for at, part in enumerate(raw.strip().split("\n\n")):
        kind = "heading" if at == 0 else "paragraph"
        blocks.append({"kind": kind, "level": 1 - at, "marker": "", "text": part, "runs": [0, raw.index(part)]})
    return {"file": "brief.txt", "sha256": SHA, "blocks": blocks}
