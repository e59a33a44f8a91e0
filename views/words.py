"""What pages call things, in Dutch and English, and how each kind of thing is drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word in both languages of the pages."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of thing is shown; colours are Okabe and Ito's, which colour-blind people can tell apart (2008).

    The shape is the second signal, for who sees no colour at all.
    """

    word: Word
    color: str
    shape: str


KINDS: dict[str, Kind] = {
    "Person": Kind(Word("persoon", "person"), "#56B4E9", "dot"),
    "Office": Kind(Word("ambt", "office"), "#0072B2", "triangleDown"),
    "Organisation": Kind(Word("organisatie", "organisation"), "#E69F00", "square"),
    "Country": Kind(Word("land", "country"), "#009E73", "dot"),
    "Region": Kind(Word("regio", "region"), "#7FCDBB", "hexagon"),
    "Document": Kind(Word("document", "document"), "#CC79A7", "square"),
    "Event": Kind(Word("gebeurtenis", "event"), "#8C6D1F", "star"),
    "Programme": Kind(Word("programma", "programme"), "#999999", "hexagon"),
    "Theme": Kind(Word("thema", "theme"), "#F0E442", "diamond"),
    "Commitment": Kind(Word("toezegging", "commitment"), "#D55E00", "triangle"),
    "Advice": Kind(Word("advies", "advice"), "#A6761D", "triangle"),
    "FollowUp": Kind(Word("vervolgmelding", "follow-up"), "#7A5195", "star"),
    "Thread": Kind(Word("draad", "thread"), "#444444", "star"),
    "Thing": Kind(Word("overig", "other"), "#BBBBBB", "dot"),
}
# What a mark in the reader can be, besides a thing.
MARKS: dict[str, Word] = {
    "Commitment": Word("toezegging", "commitment"),
    "Advice": Word("advies", "advice"),
    "FollowUp": Word("vervolgmelding", "follow-up"),
    "Fact": Word("ander feit", "other fact"),
    "Mention": Word("vermelding", "mention"),
    "NearMiss": Word("net geen toezegging", "near miss"),
    "Issue": Word("niet begrepen", "not understood"),
}
# Members of the closed lists, by the local name of their term; a test holds them equal to the labels of the ontology.
TERMS: dict[str, Word] = {
    "Deliverable": Word("product", "deliverable"),
    "Action": Word("maatregel", "action"),
    "Effort": Word("inzet", "effort"),
    "Open": Word("open", "open"),
    "Due": Word("aan de beurt", "due"),
    "Overdue": Word("over tijd", "overdue"),
    "Delayed": Word("uitgesteld", "delayed"),
    "PartlyKept": Word("deels nagekomen", "partly kept"),
    "Kept": Word("nagekomen", "kept"),
    "Withdrawn": Word("ingetrokken", "withdrawn"),
    "Repeated": Word("herhaald", "repeated"),
    "Published": Word("uitgebracht", "published"),
    "InPreparation": Word("in voorbereiding", "in preparation"),
    "Priority": Word("prioriteit", "priority"),
    "Possible": Word("mogelijk", "possible"),
    "Requested": Word("gevraagd", "requested"),
    "Expected": Word("verwacht", "expected"),
    "Letter": Word("brief", "letter"),
    "WorkProgramme": Word("werkprogramma", "work programme"),
    "PolicyFramework": Word("beleidskader", "policy framework"),
    "BudgetChapter": Word("begrotingshoofdstuk", "budget chapter"),
    "MemoOfAdvice": Word("adviesnota", "memo of advice"),
    "ParliamentaryPaper": Word("Kamerstuk", "parliamentary paper"),
    "Motion": Word("motie", "motion"),
    "Treaty": Word("verdrag", "treaty"),
    "Law": Word("wet", "law"),
    "Strategy": Word("strategie", "strategy"),
    "Resolution": Word("resolutie", "resolution"),
    "Report": Word("rapport", "report"),
}
# Relations as the questions of the networks name them.
RELATIONS: dict[str, str] = {
    "zegt toe over": "commits itself on",
    "krijgt toezeggingen over": "is promised something on",
    "komt voor in toezeggingen over": "occurs in commitments on",
    "gaat over": "is about",
    "zegt toe": "commits itself to",
    "haalt aan": "cites",
    "volgt op": "follows up",
    "bevat": "contains",
    "zegt samen toe met": "commits itself together with",
    "adviseert samen met": "advises together with",
    "organiseert samen met": "organises together with",
    "neemt deel aan": "takes part in",
    "is lid van": "is a member of",
    "valt onder": "is part of",
    "brengt uit": "issues",
    "bereidt voor": "prepares",
    "vraagt om": "asks for",
    "staat in": "stands in",
    "zet voort": "continues",
    "meldt wat er werd van": "tells what became of",
    "nagekomen met": "kept by",
    "belooft": "promises",
    "geeft gevolg aan": "answers",
    "noemt": "names",
    "wordt genoemd in": "is named in",
    "ondertekent": "signs",
    "stelt voor": "proposes",
    "zegt toe aan": "commits itself to",
}


def word_for(term: str) -> Word:
    """The word for a term of a closed list; a term that is new gets its own name, in words.

    >>> word_for("PartlyKept").nl
    'deels nagekomen'
    >>> word_for("HardToRate")
    Word(nl='hard to rate', en='hard to rate')
    """
    known = TERMS.get(term) or (KINDS[term].word if term in KINDS else None)
    if known:
        return known
    spaced = "".join(f" {char.lower()}" if char.isupper() else char for char in term).strip()
    return Word(spaced, spaced)


# Properties as the panels name them, by local name.
PROPERTIES: dict[str, Word] = {
    "commitmentKind": Word("soort", "kind"),
    "commitmentStatus": Word("stand", "status"),
    "threadStatus": Word("stand van de draad", "status of the thread"),
    "committedBy": Word("door", "by"),
    "committedTo": Word("aan", "to"),
    "concerns": Word("gaat over", "concerns"),
    "promises": Word("belooft", "promises"),
    "answers": Word("geeft gevolg aan", "answers"),
    "fulfilledBy": Word("nagekomen met", "kept by"),
    "dueFrom": Word("vanaf", "from"),
    "dueBy": Word("uiterlijk", "due by"),
    "dueText": Word("termijn in woorden", "term in words"),
    "amount": Word("bedrag in euro", "amount in euro"),
    "amountText": Word("bedrag in woorden", "amount in words"),
    "partner": Word("samen met", "together with"),
    "driftDays": Word("verschuiving in dagen", "drift in days"),
    "ratability": Word("toetsbaarheid (0–1)", "ratability (0–1)"),
    "lacks": Word("mist", "lacks"),
    "continues": Word("zet voort", "continues"),
    "tells": Word("meldt", "tells"),
    "tellsOf": Word("over", "of"),
    "delivery": Word("levering", "delivery"),
    "newDueFrom": Word("nieuwe termijn vanaf", "new term from"),
    "newDueBy": Word("nieuwe termijn uiterlijk", "new term by"),
    "subject": Word("thema", "theme"),
    "adviceStatus": Word("stand", "status"),
    "issuedBy": Word("raad", "council"),
    "requestedBy": Word("gevraagd door", "requested by"),
    "preparedBy": Word("voorbereid door", "prepared by"),
    "expectedFrom": Word("verwacht vanaf", "expected from"),
    "expectedBy": Word("verwacht uiterlijk", "expected by"),
    "issued": Word("datum", "date"),
    "date": Word("datum", "date"),
    "title": Word("titel", "title"),
    "identifier": Word("nummer", "number"),
    "reason": Word("waarom", "why"),
    "issueKind": Word("soort", "kind"),
    "comment": Word("wat er is", "what is the matter"),
    "cites": Word("haalt aan", "cites"),
    "followsUp": Word("volgt op", "follows up"),
    "signedBy": Word("ondertekend door", "signed by"),
    "organisedBy": Word("georganiseerd door", "organised by"),
    "proposedBy": Word("voorgesteld door", "proposed by"),
    "member": Word("lid", "member"),
    "role": Word("rol", "role"),
    "organization": Word("van", "of"),
    "participant": Word("deelnemer", "participant"),
    "participatesIn": Word("neemt deel aan", "takes part in"),
    "broader": Word("valt onder", "broader"),
}
