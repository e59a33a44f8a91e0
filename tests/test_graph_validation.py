"""A good graph conforms; for each shape there is one thing wrong that it sees."""

import logging
from pathlib import Path

import pyoxigraph as ox
import pytest
from oxrdflib import OxigraphStore
from rdflib import RDF, SH, Dataset, Graph, Literal, URIRef

from graph.validation import Report, validate, validate_with_report
from graph.violations import Violation
from ontology.terms import BG, PREFIXES, read_ontology, term

BASE = "https://example.org/id/"
HEADER = "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items() if prefix != "bgt")

# A letter that promises a strategy; a work programme with an advice; what the lists know of minister and council.
GOOD = """
<document/brief> a bg:Document , bg:Letter ; skos:prefLabel "Brief over waterdiplomatie"@nl ;
    dcterms:title "Brief over waterdiplomatie"@nl ; bg:fileName "brief.txt" ;
    bg:sha256 "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"^^xsd:hexBinary ;
    dcterms:issued "2031-03-08"^^xsd:date ; dcterms:date "2031"^^xsd:gYear ;
    bg:signedBy <person/anna-de-wit> ; bg:signedAs <office/minister-van-water> ;
    bg:addressedTo <organisation/kamer> ; bg:cites <document/motie> ; dcterms:hasPart <document/bijlage> .
<document/bijlage> a bg:Document ; skos:prefLabel "Bijlage"@nl .
<document/motie> a bg:Document , bg:Motion ; skos:prefLabel "motie-De Boer over water"@nl ;
    bg:proposedBy <person/piet-de-boer> .
<document/strategie> a bg:Document , bg:Strategy ; skos:prefLabel "Waterstrategie"@nl ;
    dcterms:issued "2031-06-20"^^xsd:date ; bg:followsUp <document/nota> .
<document/nota> a bg:Document ; skos:prefLabel "Waternota"@nl .
<section/s1> a bg:Section ; dcterms:title "Inzet"@nl ; bg:sectionNumber "1.2" ; dcterms:isPartOf <document/brief> .

<person/anna-de-wit> a bg:Person , bg:Actor ; skos:prefLabel "Anna de Wit"@nl .
<person/piet-de-boer> a bg:Person ; skos:prefLabel "Piet de Boer"@nl .
<office/minister-van-water> a bg:Office , bg:Actor ; skos:prefLabel "minister van Water"@nl , "Minister of Water"@en ;
    org:postIn <organisation/ministerie> .
<organisation/ministerie> a bg:Organisation , bg:Ministry ; skos:prefLabel "Ministerie van Water"@nl .
<organisation/kamer> a bg:Organisation , bg:Parliament , bg:Actor ; skos:prefLabel "Kamer"@nl .
<organisation/raad> a bg:Organisation , bg:AdvisoryCouncil , bg:Actor ; skos:prefLabel "Raad voor het Water"@nl .
<organisation/commissie> a bg:Organisation , bg:Committee , bg:Actor ; skos:prefLabel "commissie Rivieren"@nl ;
    org:subOrganizationOf <organisation/raad> .
<country/ML> a bg:Country , bg:Actor ; skos:prefLabel "Mali"@nl , "Mali"@en ; skos:notation "ML" .
<region/sahel> a bg:Region ; skos:prefLabel "Sahel"@nl .
<programme/waterfonds> a bg:Programme ; skos:prefLabel "Waterfonds"@nl .
<event/waterdag> a bg:Event ; skos:prefLabel "Waterdag"@nl ; bg:organisedBy <country/ML> .
<theme/water> a bg:Theme , skos:Concept ; skos:prefLabel "water"@nl ;
    skos:inScheme <theme/> ; skos:topConceptOf <theme/> .
<theme/rivieren> a bg:Theme , skos:Concept ; skos:prefLabel "rivieren"@nl ;
    skos:inScheme <theme/> ; skos:broader <theme/water> .

<commitment/c1> a bg:Commitment ; bg:commitmentKind bg:Deliverable ; bg:committedBy <office/minister-van-water> ;
    bg:committedTo <organisation/kamer> ; bg:dueFrom "2031-04-01"^^xsd:date ; bg:dueBy "2031-06-30"^^xsd:date ;
    bg:dueText "in het tweede kwartaal"@nl ; bg:amount 2500000.0 ; bg:amountText "2,5 miljoen euro"@nl ;
    bg:partner <country/ML> ; dcterms:subject <theme/rivieren> ; bg:concerns <country/ML> ;
    bg:promises <document/strategie> ; bg:answers <document/motie> ; bg:inSection <section/s1> ;
    bg:commitmentStatus bg:Kept ; dcterms:isPartOf <document/brief> ;
    dcterms:description "De minister stuurt de Kamer in het tweede kwartaal een waterstrategie."@nl .
<commitment/c2> a bg:Commitment ; bg:commitmentKind bg:Action ; bg:committedBy <office/minister-van-water> ;
    bg:dueFrom "2031-03-31"^^xsd:date ; bg:dueText "na maart"@nl ;
    bg:ratability 0.6 ; bg:continues <commitment/c1> ; dcterms:isPartOf <document/brief> ;
    dcterms:description "De waterstrategie komt na maart."@nl .
<follow-up/f1> a bg:FollowUp ; bg:tells bg:Delayed ; bg:tellsOf <commitment/c1> ; dcterms:isPartOf <document/brief> ;
    dcterms:date "2031-05-21"^^xsd:date ; bg:newDueFrom "2031-06-02"^^xsd:date ; bg:newDueBy "2031-06-28"^^xsd:date .
<thread/t1> a bg:Thread ; bg:statement <commitment/c1> , <commitment/c2> ; bg:followUp <follow-up/f1> ;
    bg:threadStatus bg:Kept ; bg:driftDays 0 ;
    bg:asOf "2031-07-01"^^xsd:date ; bg:fulfilledBy <document/strategie> .
<advice/a1> a bg:Advice ; dcterms:title "Water en vrede"@nl ; bg:adviceStatus bg:Expected ;
    bg:adviceKind bg:AdvisoryLetter ; bg:issuedBy <organisation/raad> ; bg:requestedBy <office/minister-van-water> ;
    bg:atRequestOf <organisation/kamer> ; bg:jointlyWith <organisation/raad> ; bg:ownInitiative true ;
    bg:preparedBy <organisation/commissie> ; bg:expectedFrom "2031-05"^^xsd:gYearMonth ;
    bg:expectedBy "2031"^^xsd:gYear .
<membership/m1> a org:Membership ; org:member <person/anna-de-wit> ; org:organization <organisation/ministerie> ;
    org:role <role/minister> ; bg:inOffice <office/minister-van-water> ; org:memberDuring <interval/i1> ;
    dcterms:source "lijst" .
<role/minister> a org:Role ; skos:prefLabel "minister"@nl .
<interval/i1> a time:Interval ; time:hasBeginning <instant/b> ; time:hasEnd <instant/e> .
<instant/b> a time:Instant ; time:inXSDDate "2030-01-01"^^xsd:date .
<instant/e> a time:Instant ; time:inXSDDate "2033-12-31"^^xsd:date .
<participation/p1> a bg:Participation ; bg:participant <country/ML> ; bg:participatesIn <programme/waterfonds> ;
    bg:place <region/sahel> ; bg:from "2030-01-01"^^xsd:date ; bg:until "2030-12-31"^^xsd:date ;
    dcterms:source "lijst" .
<statement/s1> a rdf:Statement ; rdf:subject <document/brief> ; rdf:predicate bg:cites ; rdf:object <document/motie> .
<statement/s2> a rdf:Statement ; rdf:subject <document/motie> ; rdf:predicate bg:proposedBy ;
    rdf:object <person/piet-de-boer> .
<statement/s3> a rdf:Statement ; rdf:subject <event/waterdag> ; rdf:predicate bg:organisedBy ;
    rdf:object <country/ML> .
<near-miss/n1> a bg:NearMiss ; bg:reason "norm, geen belofte" .
<issue/i1> a bg:Issue ; bg:issueKind "impossible-date" ; rdfs:comment "31 juni does not exist"@en .
"""
SHOWN = ["commitment/c1", "advice/a1", "statement/s1", "statement/s2", "statement/s3", "near-miss/n1", "issue/i1"]
SHOWN += ["commitment/c2", "follow-up/f1"]


def annotation(body: str, number: int) -> str:
    return f"""
<annotation/{number}> a oa:Annotation ; oa:motivatedBy oa:describing ; oa:hasBody <{body}> ;
    oa:hasTarget <annotation/{number}#target> ; bg:confidence 0.9 ; bg:rule "regel" ; bg:weight 1.5 .
<annotation/{number}#target> oa:hasSource <document/brief> ;
    oa:hasSelector <annotation/{number}#position> , <annotation/{number}#quote> .
<annotation/{number}#position> a oa:TextPositionSelector ; oa:start {number}0 ; oa:end {number}9 .
<annotation/{number}#quote> a oa:TextQuoteSelector ; oa:exact "woorden {number}" .
"""


COMPLETE = HEADER + GOOD + "".join(annotation(body, number) for number, body in enumerate(SHOWN, 1))


def read(turtle: str, base: str = BASE) -> Graph:
    return Graph().parse(data=turtle, format="turtle", publicID=base)


def with_change(old: str, new: str, base: str = BASE) -> Graph:
    assert old in COMPLETE, f"the good example has no {old!r}"
    return read(COMPLETE.replace(old, new), base)


# (shape, words of the good example, what stands there instead): each breaks one requirement.
PLANTED = [
    ("OneMainClass", "a bg:Person ;", "a bg:Person , bg:Event ;"),
    ("PreferredLabel", '"Sahel"@nl', '"Sahel"@en'),
    ("PreferredLabel", '"Sahel"@nl', '"Sahel"@nl , "Sahelregio"@nl'),
    ("Actor", "a bg:Region ;", "a bg:Region , bg:Actor ;"),
    ("NarrowerDocument", "a bg:Document , bg:Strategy ;", "a bg:Strategy ;"),
    ("NarrowerOrganisation", "a bg:Organisation , bg:Ministry ;", "a bg:Ministry ;"),
    ("Country", "<country/ML>", "<country/MLI>"),
    ("CountryCode", 'skos:notation "ML"', 'skos:notation "MLI"'),
    ("CountryCode", 'skos:notation "ML"', 'skos:notation "ML" , "MA"'),
    ("PersonName", "<person/piet-de-boer>", "<person/Piet_de_Boer>"),
    ("OfficeName", "<office/minister-van-water>", "<person/minister-van-water>"),
    ("OrganisationName", "<organisation/raad>", "<organisation/raad->"),
    ("RegionName", "<region/sahel>", "<country/sahel>"),
    ("EventName", "<event/waterdag>", "<event/Waterdag>"),
    ("ProgrammeName", "<programme/waterfonds>", "<programme/-waterfonds>"),
    ("PostIn", "org:postIn <organisation/ministerie>", "org:postIn <organisation/nergens>"),
    ("PartOf", "org:subOrganizationOf <organisation/raad>", "org:subOrganizationOf <organisation/nergens>"),
    ("OwnPart", "org:subOrganizationOf <organisation/raad>", "org:subOrganizationOf <organisation/commissie>"),
    ("Theme", "; skos:topConceptOf <theme/> ", ""),
    ("Broader", "skos:broader <theme/water>", "skos:broader <theme/lucht>"),
    ("TwoLevels", "skos:broader <theme/water>", "skos:broader <theme/rivieren>"),
    ("InScheme", "skos:inScheme <theme/> ; skos:broader", "skos:broader"),
    ("ReadDocument", "<document/brief> a bg:Document , bg:Letter ;", "<document/brief> a bg:Event ;"),
    ("FileName", '"brief.txt"', '"map/brief.txt"'),
    ("Checksum", "00112233445566778899aabbccddeeff0011", "0011"),
    ("DocumentTitle", 'dcterms:title "Brief over waterdiplomatie"@nl ; ', ""),
    ("DueAfterDocument", '"2031-03-08"^^xsd:date', '"2031-07-08"^^xsd:date'),
    ("SignedInOffice", '"2030-01-01"^^xsd:date .', '"2031-03-09"^^xsd:date .'),
    ("SignedInOffice", '"2033-12-31"^^xsd:date', '"2031-03-07"^^xsd:date'),
    ("Signatory", "bg:signedBy <person/anna-de-wit>", "bg:signedBy <office/minister-van-water>"),
    ("SigningOffice", "bg:signedAs <office/minister-van-water>", "bg:signedAs <person/anna-de-wit>"),
    ("Addressee", "bg:addressedTo <organisation/kamer>", "bg:addressedTo <organisation/nergens>"),
    ("DocumentPart", "<document/bijlage> a bg:Document", "<document/bijlage> a bg:Event"),
    ("Issued", '"2031-06-20"^^xsd:date', '"2031-13"^^xsd:gYearMonth'),
    ("Issued", '"2031-06-20"^^xsd:date', '"0001-01-01"^^xsd:date'),
    ("Issued", '"2031-06-20"^^xsd:date', '"zomer 2031"'),
    ("Date", '"2031"^^xsd:gYear ;\n    bg:signedBy', '"31"^^xsd:gYear ;\n    bg:signedBy'),
    ("SectionTitle", 'dcterms:title "Inzet"@nl ; ', ""),
    ("SectionNumber", '"1.2"', '"1.2" , "1.3"'),
    ("SectionOf", '"1.2" ; dcterms:isPartOf <document/brief>', '"1.2" ; dcterms:isPartOf <document/weg>'),
    ("KindOfCommitment", "bg:commitmentKind bg:Deliverable", "bg:commitmentKind bg:Deliverable , bg:Effort"),
    ("KindOfCommitment", "bg:commitmentKind bg:Deliverable", "bg:commitmentKind bg:Kept"),
    ("CommittedBy", "bg:committedBy <office/minister-van-water> ;", ""),
    ("CommittedTo", "bg:committedTo <organisation/kamer>", "bg:committedTo <region/sahel>"),
    ("Sentence", 'waterstrategie."@nl', 'waterstrategie."'),
    ("CommitmentDocument", "bg:commitmentStatus bg:Kept ; dcterms:isPartOf <document/brief>", "bg:weight 1.0"),
    ("DueFrom", '"2031-04-01"', '"2031-07-01"'),
    ("DueBy", '"2031-06-30"', '"2031-06-31"'),
    ("DueInWords", 'bg:dueText "in het tweede kwartaal"@nl ; ', ""),
    ("Amount", "bg:amount 2500000.0", "bg:amount 0.0"),
    ("AmountInWords", 'bg:amountText "2,5 miljoen euro"@nl ;', ""),
    ("Partner", "bg:partner <country/ML>", "bg:partner <country/MA>"),
    ("Subject", "dcterms:subject <theme/rivieren>", "dcterms:subject <theme/lucht>"),
    ("Concerns", "bg:concerns <country/ML>", "bg:concerns <country/MA>"),
    ("Promises", "bg:promises <document/strategie>", "bg:promises <document/weg>"),
    ("Answers", "bg:answers <document/motie>", "bg:answers <region/sahel>"),
    ("InSection", "bg:inSection <section/s1>", "bg:inSection <document/brief>"),
    ("CommitmentStatus", "bg:commitmentStatus bg:Kept", "bg:commitmentStatus bg:Published"),
    ("CommitmentEvidence", "oa:hasBody <commitment/c1>", "oa:hasBody <advice/a1>"),
    ("CircularAnswer", "bg:answers <document/motie>", "bg:answers <commitment/c1>"),
    ("Statement", "bg:statement <commitment/c1>", "bg:statement <document/brief>"),
    ("ThreadStatus", "bg:threadStatus bg:Kept", "bg:threadStatus bg:Kept , bg:Open"),
    ("DriftDays", "bg:driftDays 0", "bg:driftDays 0.5"),
    ("AsOf", 'bg:asOf "2031-07-01"^^xsd:date', 'bg:asOf "2031-02-30"^^xsd:date'),
    ("FulfilledBy", "bg:fulfilledBy <document/strategie>", "bg:fulfilledBy <organisation/raad>"),
    ("KeptAfterPromised", '"2031-06-20"^^xsd:date', '"2031-03-07"^^xsd:date'),
    ("FollowUp", "bg:tells bg:Delayed", "bg:tells bg:Open"),
    ("FollowUp", "bg:tellsOf <commitment/c1>", "bg:tellsOf <event/waterdag>"),
    ("ToldAfterPromised", '"2031-05-21"^^xsd:date', '"2031-03-07"^^xsd:date'),
    ("NewDueFrom", '"2031-06-02"^^xsd:date', '"2031-06-29"^^xsd:date'),
    ("NewDueBy", '"2031-06-28"^^xsd:date', '"2031-06-31"^^xsd:date'),
    ("Continues", "bg:continues <commitment/c1>", "bg:continues <commitment/c2>"),
    ("OneTermInOneDocument", 'bg:dueFrom "2031-03-31"^^xsd:date', 'bg:dueFrom "2031-07-01"^^xsd:date'),
    ("Ratability", "bg:ratability 0.6", "bg:ratability 1.2"),
    ("AdviceTitle", '"Water en vrede"@nl', '""'),
    ("AdviceStatus", "bg:adviceStatus bg:Expected", "bg:adviceStatus bg:Open"),
    ("AdviceKind", "bg:adviceKind bg:AdvisoryLetter", "bg:adviceKind bg:AdvisoryLetter , bg:AdvisoryReport"),
    ("IssuedBy", "bg:issuedBy <organisation/raad>", "bg:issuedBy <office/minister-van-water>"),
    ("RequestedBy", "bg:requestedBy <office/minister-van-water>", "bg:requestedBy <office/nergens>"),
    ("AtRequestOf", "bg:atRequestOf <organisation/kamer>", "bg:atRequestOf <document/brief>"),
    ("JointlyWith", "bg:jointlyWith <organisation/raad>", "bg:jointlyWith <organisation/nergens>"),
    ("PreparedBy", "bg:preparedBy <organisation/commissie>", "bg:preparedBy <person/anna-de-wit>"),
    ("OwnInitiative", "bg:ownInitiative true", "bg:ownInitiative false"),
    ("ExpectedFrom", '"2031-05"^^xsd:gYearMonth', '"2031-13"^^xsd:gYearMonth'),
    ("ExpectedBy", '"2031"^^xsd:gYear .', '"eind 2031" .'),
    ("AdviceEvidence", "oa:hasBody <advice/a1>", "oa:hasBody <commitment/c1>"),
    ("Member", "org:member <person/anna-de-wit>", "org:member <organisation/ministerie>"),
    ("MemberOf", "org:organization <organisation/ministerie>", "org:organization <region/sahel>"),
    ("Role", '<role/minister> a org:Role ; skos:prefLabel "minister"@nl', "<role/minister> a org:Role"),
    ("During", "<interval/i1> a time:Interval", "<interval/i1> a time:Instant"),
    ("MembershipSource", ' ;\n    dcterms:source "lijst" .\n<role', " .\n<role"),
    ("Interval", '"2033-12-31"^^xsd:date', '"2029-12-31"^^xsd:date'),
    ("IntervalEnds", '"2030-01-01"^^xsd:date .', '"2030-01-32"^^xsd:date .'),
    ("Participant", "bg:participant <country/ML>", "bg:participant <region/sahel>"),
    ("ParticipatesIn", "bg:participatesIn <programme/waterfonds>", "bg:participatesIn <country/ML>"),
    ("Place", "bg:place <region/sahel>", "bg:place <organisation/raad>"),
    ("From", '"2030-12-31"^^xsd:date', '"2029-12-31"^^xsd:date'),
    ("Until", '"2030-12-31"^^xsd:date', '"2030-02-30"^^xsd:date'),
    ("ParticipationSource", ';\n    dcterms:source "lijst" .\n<statement', ".\n<statement"),
    ("Cites", "bg:cites <document/motie> ;", "bg:cites <event/waterdag> ;"),
    ("CitingDocument", "bg:cites <document/motie> ;", "bg:cites <document/brief> ;"),
    ("ProposedBy", "bg:proposedBy <person/piet-de-boer>", "bg:proposedBy <organisation/kamer>"),
    ("Organised", "<event/waterdag> a bg:Event", "<event/waterdag> a bg:Region"),
    ("OrganisedBy", "bg:organisedBy <country/ML>", "bg:organisedBy <region/sahel>"),
    ("FollowsUp", "bg:followsUp <document/nota>", "bg:followsUp <document/strategie>"),
    ("Earlier", "bg:followsUp <document/nota>", "bg:followsUp <event/waterdag>"),
    ("ShownRelation", "rdf:predicate bg:cites", "rdf:predicate dcterms:references"),
    ("StatedRelation", "rdf:predicate bg:cites ; ", ""),
    ("NearMiss", ' ; bg:reason "norm, geen belofte"', ""),
    ("KindOfIssue", '"impossible-date"', '"strange-date"'),
    ("IssueMessage", ' ; rdfs:comment "31 juni does not exist"@en', ""),
    ("Motivation", "oa:motivatedBy oa:describing", "oa:motivatedBy oa:linking"),
    ("Body", "oa:hasBody <issue/i1>", "oa:hasBody <issue/i1> , <near-miss/n1>"),
    ("Typed", "oa:hasBody <issue/i1>", "oa:hasBody <issue/i2>"),
    ("Target", "oa:hasTarget <annotation/7#target>", 'oa:hasTarget "bladzijde 7"'),
    ("Rule", 'bg:rule "regel"', 'bg:rule ""'),
    ("Confidence", "bg:confidence 0.9", "bg:confidence 1.1"),
    ("Confidence", "bg:confidence 0.9", "bg:confidence 0.9e0"),
    ("Weight", "bg:weight 1.5", "bg:weight 0.0"),
    ("Source", "oa:hasSource <document/brief>", "oa:hasSource <document/weg>"),
    ("Selectors", "<annotation/1#position> , ", ""),
    ("Selector", "oa:TextQuoteSelector", "oa:FragmentSelector"),
    ("Start", "oa:start 10 ", "oa:start 19 "),
    ("Start", "oa:start 10 ", "oa:start -1 "),
    ("End", "oa:end 19", "oa:end 19 , 20"),
    ("Exact", '"woorden 1"', '""'),
    ("NoBlankNodes", "<near-miss/n1> a bg:NearMiss", "[] a bg:Event . <near-miss/n1> a bg:NearMiss"),
    ("DeclaredTerm", 'bg:rule "regel"', 'bg:rule "regel" ; bg:regel "regel"'),
    ("DeclaredTerm", "a bg:Region ;", "a bg:Region , bg:Continent ;"),
]


BLANK = next(index for index, row in enumerate(PLANTED) if row[0] == "NoBlankNodes")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    from importlib.resources import files

    return Graph().parse(data=(files("ontology") / "shapes.ttl").read_text("utf-8"), format="turtle")


def test_the_good_example_conforms() -> None:
    report = validate_with_report(read(COMPLETE))
    assert report.violations == ()
    assert report.conforms


def test_the_good_example_uses_every_property_that_a_shape_asks_about(shapes: Graph) -> None:
    asked = {path for path in shapes.objects(None, SH.path) if isinstance(path, URIRef)}
    used = set(read(COMPLETE).predicates())
    assert asked - used == set()


@pytest.fixture(scope="module")
def seen() -> dict[int, set[str]]:
    """Which shapes see something in each wrong example; all are validated at once, each with a base of its own."""
    graph = Graph()
    for index, (_, old, new) in enumerate(PLANTED):
        graph += with_change(old, new, f"https://example.org/{index}/")
    assert len(graph) > 100 * len(PLANTED)
    shapes: dict[int, set[str]] = {index: set() for index in range(len(PLANTED))}
    for violation in validate(graph):
        assert violation.message_nl, violation
        assert violation.message_en, violation
        shapes[int(violation.focus.split("/")[3]) if "/" in violation.focus else BLANK].add(violation.shape)
    return shapes


@pytest.mark.parametrize("index", range(len(PLANTED)), ids=[f"{i}-{row[0]}" for i, row in enumerate(PLANTED)])
def test_a_planted_violation_is_seen(seen: dict[int, set[str]], index: int) -> None:
    assert PLANTED[index][0] in seen[index]


def test_every_shape_has_a_planted_violation(shapes: Graph) -> None:
    predicates = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
    targeted = {str(s).rpartition("#")[2] for predicate in predicates for s in shapes.subjects(predicate)}
    assert targeted | {"DeclaredTerm"} == {shape for shape, _, _ in PLANTED}


# What must not be seen


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('bg:dueFrom "2031-04-01"^^xsd:date ; ', ""),  # "uiterlijk 30 juni" has no first day
        ('"2031-06-30"', '"2031-04-01"'),  # a term of one day
        ('"2031-06-20"^^xsd:date', '"2032-02-29"^^xsd:date'),  # a leap day
        ('"2031-06-20"^^xsd:date', '"1648-05-15"^^xsd:date ; bg:page 3'),  # the Peace of Münster is old but real
        ("bg:adviceStatus bg:Expected", "bg:adviceStatus bg:Expected , bg:Published"),  # of two work programmes
        ("org:memberDuring <interval/i1> ;", ""),  # a term of office without dates
        (" ; time:hasEnd <instant/e>", ""),  # a term of office that lasts
        ('"2031-03-08"^^xsd:date', '"2031"^^xsd:gYear'),  # a document that only names its year
        ("bg:confidence 0.9", "bg:confidence 1.0"),
        (" ; bg:ownInitiative true", ""),  # an advice that was asked for
        ("org:organization <organisation/ministerie>", "org:organization <country/ML>"),  # the president of Mali
        ("oa:motivatedBy oa:describing", "oa:motivatedBy oa:identifying"),
    ],
)
def test_a_near_miss_of_a_violation_conforms(old: str, new: str) -> None:
    found = [v for v in validate(with_change(old, new)) if v.shape != "KeptAfterPromised"]
    assert found == []


# In words


def planted(shape: str) -> Violation:
    old, new = next((old, new) for name, old, new in PLANTED if name == shape)
    return next(violation for violation in validate(with_change(old, new)) if violation.shape == shape)


def test_a_violation_names_the_sentence_and_its_quote() -> None:
    found = planted("DueFrom")
    assert found.focus == BASE + "commitment/c1"
    assert found.label == "De minister stuurt de Kamer in het tweede kwartaal een waterstrategie."
    assert found.quote == "woorden 1"
    assert (found.severity, found.path, found.value) == ("violation", "bg:dueFrom", "2031-07-01")
    assert found.message_nl == "Een termijn begint op één bestaande dag, niet na haar einde."
    assert found.message_en == "A term starts on one day that exists, not after its end."


def test_a_sparql_constraint_speaks_both_languages_too() -> None:
    found = planted("SignedInOffice")
    assert found.message_nl == "Wie ondertekent, bekleedt het ambt op de dag van het document."
    assert found.message_en == "Whoever signs holds the office on the day of the document."
    assert found.value == BASE + "person/anna-de-wit"
    assert found.label == "Brief over waterdiplomatie"


def test_a_deadline_before_its_document_is_a_warning() -> None:
    assert planted("DueAfterDocument").severity == "warning"


def test_a_violation_of_evidence_names_the_path_and_the_words() -> None:
    assert planted("CommitmentEvidence").path == "^oa:hasBody"
    assert planted("Start").quote == "woorden 1"
    assert planted("MembershipSource").path == "^oa:hasBody|dcterms:source|prov:hadPrimarySource"
    assert planted("TwoLevels").path == "skos:broader/skos:broader"


def test_an_undeclared_term_is_told_with_its_neighbours() -> None:
    found = next(v for v in validate(with_change('bg:rule "regel"', 'bg:ruel "regel"')) if v.shape == "DeclaredTerm")
    assert found.message_en == "The ontology does not know bg:ruel; near it are bg:rule."
    assert found.message_nl == "De ontologie kent bg:ruel niet."
    assert found.focus == BASE + "annotation/1"
    assert found.quote == "woorden 1"


def test_one_thing_wrong_is_told_once() -> None:
    found = validate(with_change('bg:dueFrom "2031-04-01"^^xsd:date', 'bg:dueFrom "volgend jaar"'))
    assert [violation.shape for violation in found] == ["DueFrom"]


def test_violations_stand_worst_first() -> None:
    graph = with_change('"2031-03-08"^^xsd:date', '"2031-07-08"^^xsd:date')
    graph.remove((None, URIRef(term("sha256")), None))
    severities = [violation.severity for violation in validate(graph)]
    assert severities == sorted(severities, key=["violation", "warning"].index)
    assert set(severities) == {"violation", "warning"}


def test_an_impossible_date_leaves_no_traceback_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    store = ox.Store()
    wrong = COMPLETE.replace('"2031-06-30"', '"2031-06-31"')
    store.load(wrong.encode(), ox.RdfFormat.TURTLE, base_iri=BASE)
    with caplog.at_level(logging.WARNING):
        assert [violation.shape for violation in validate(store)] == ["DueBy"]
    assert caplog.records == []


# The standard report


def test_the_report_is_one_of_shacl() -> None:
    old, new = next((old, new) for name, old, new in PLANTED if name == "CommitmentEvidence")
    report = validate_with_report(with_change(old, new))
    graph = Graph().parse(data=report.turtle, format="turtle")
    root = graph.value(predicate=RDF.type, object=SH.ValidationReport)
    assert graph.value(root, SH.conforms) == Literal(False)
    result = next(graph.objects(root, SH.result))
    assert graph.value(result, SH.focusNode) == URIRef(BASE + "commitment/c1")
    assert graph.value(result, SH.sourceConstraintComponent) == SH.MinCountConstraintComponent
    assert graph.value(graph.value(result, SH.resultPath), SH.inversePath) == URIRef(PREFIXES["oa"] + "hasBody")
    assert {m.language for m in graph.objects(result, SH.resultMessage) if isinstance(m, Literal)} == {"nl", "en"}


@pytest.mark.parametrize("shape", ["MembershipSource", "TwoLevels"])
def test_the_report_repeats_a_longer_path(shape: str) -> None:
    old, new = next((old, new) for name, old, new in PLANTED if name == shape)
    graph = Graph().parse(data=validate_with_report(with_change(old, new)).turtle, format="turtle")
    path = next(graph.objects(None, SH.resultPath))
    steps = list(graph.items(graph.value(path, SH.alternativePath) or path))
    assert len(steps) == (3 if shape == "MembershipSource" else 2)


def test_a_report_without_results_conforms() -> None:
    graph = Graph().parse(data=validate_with_report(read(COMPLETE)).turtle, format="turtle")
    assert [value.toPython() for value in graph.objects(None, SH.conforms)] == [True]
    assert (None, SH.result, None) not in graph


def test_the_report_has_the_same_bytes_each_time() -> None:
    def report() -> Report:
        graph = with_change("skos:prefLabel", "skos:altLabel")
        return validate_with_report(graph)

    one, other = report(), report()
    assert len(one.violations) > 10
    assert one == other
    assert one.turtle == other.turtle


# Where the graph comes from


@pytest.fixture(scope="module")
def wrong_nquads() -> bytes:
    """The good example with one thing wrong, in two named graphs."""
    turtle = COMPLETE.replace("bg:commitmentKind bg:Deliverable", "bg:commitmentKind bg:Kept")
    names = [ox.NamedNode(BASE + "graph/a"), ox.NamedNode(BASE + "graph/b")]
    triples = list(ox.parse(turtle, ox.RdfFormat.TURTLE, base_iri=BASE))
    quads = [ox.Quad(*quad.triple, names[index % 2]) for index, quad in enumerate(triples)]
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


@pytest.mark.parametrize("source", ["path", "store", "dataset", "view", "graph"])
def test_every_source_gives_the_same_violations(wrong_nquads: bytes, tmp_path: Path, source: str) -> None:
    store = ox.Store()
    store.load(wrong_nquads, ox.RdfFormat.N_QUADS)
    path = tmp_path / "graph.nq"
    path.write_bytes(wrong_nquads)
    view = Dataset(store=OxigraphStore(store=store))
    graph, dataset = Graph(), Dataset()
    for subject, predicate, value, name in view.quads():
        graph.add((subject, predicate, value))
        dataset.graph(name).add((subject, predicate, value))
    sources = {
        "path": path,
        "store": store,
        "dataset": dataset,
        "view": view,
        "graph": graph,
    }
    assert [(v.shape, v.value) for v in validate(sources[source])] == [("KindOfCommitment", BG + "Kept")]


def test_validating_leaves_the_graph_as_it_was() -> None:
    graph = read(COMPLETE)
    before = set(graph)
    validate(graph)
    assert set(graph) == before


def test_a_file_that_is_no_rdf_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("geen Turtle", "utf-8")
    with pytest.raises(ValueError, match=r"graph\.ttl is no Turtle"):
        validate(path)


def test_an_empty_graph_conforms() -> None:
    assert validate(Graph()) == ()


def test_the_ontology_itself_breaks_no_shape_but_blank_nodes() -> None:
    shapes_broken = {violation.shape for violation in validate(read(read_ontology()))}
    assert shapes_broken <= {"NoBlankNodes"}
