"""The closed lists: what kinds of thing, of promise, of advice and of layout there are.

Each member's value is the word used in files and tables; `term` is the local name of its class or individual in
`beleid.ttl` (prefix `bg:`). A test holds these enums, the ontology and the shapes equal.
"""

from enum import StrEnum


class _Listed(StrEnum):
    """A closed list whose members know their term in the ontology."""

    @property
    def term(self) -> str:
        """Local name in the `bg:` namespace.

        >>> CommitmentKind.DELIVERABLE.term
        'Deliverable'
        >>> AdviceStatus.IN_PREPARATION.term
        'InPreparation'
        """
        return "".join(part.capitalize() for part in self.value.split("-"))


class EntityKind(_Listed):
    """The main classes of `contract.md`; the value is also the path segment of the IRI."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    REGION = "region"
    DOCUMENT = "document"
    EVENT = "event"
    PROGRAMME = "programme"
    THEME = "theme"


class CommitmentKind(_Listed):
    """What sort of promise (toezegging) it is, strongest first."""

    DELIVERABLE = "deliverable"
    ACTION = "action"
    EFFORT = "effort"


class CommitmentStatus(_Listed):
    """How a promise stands on a day, as far as the documents show."""

    OPEN = "open"
    DUE = "due"
    OVERDUE = "overdue"
    DELAYED = "delayed"
    PARTLY_KEPT = "partly-kept"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    REPEATED = "repeated"


class AdviceStatus(_Listed):
    """How far an advice (advies) or its trajectory is."""

    PUBLISHED = "published"
    IN_PREPARATION = "in-preparation"
    PRIORITY = "priority"
    POSSIBLE = "possible"
    REQUESTED = "requested"
    EXPECTED = "expected"


class AdviceKind(_Listed):
    """The two forms in which Dutch advisory councils publish."""

    ADVISORY_REPORT = "advisory-report"
    ADVISORY_LETTER = "advisory-letter"


class DocumentKind(_Listed):
    """Narrower classes of bg:Document."""

    LETTER = "letter"
    WORK_PROGRAMME = "work-programme"
    POLICY_FRAMEWORK = "policy-framework"
    BUDGET_CHAPTER = "budget-chapter"
    MEMO_OF_ADVICE = "memo-of-advice"
    PARLIAMENTARY_PAPER = "parliamentary-paper"
    MOTION = "motion"
    TREATY = "treaty"
    LAW = "law"
    STRATEGY = "strategy"
    RESOLUTION = "resolution"
    REPORT = "report"


class OrganisationKind(_Listed):
    """Narrower classes of bg:Organisation."""

    MINISTRY = "ministry"
    PARLIAMENT = "parliament"
    ADVISORY_COUNCIL = "advisory-council"
    COMMITTEE = "committee"
    GOVERNMENT = "government"
    INTERNATIONAL_ORGANISATION = "international-organisation"
    COURT = "court"
    COALITION = "coalition"


class BlockKind(StrEnum):
    """What a stretch of a laid-out page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    FOOTNOTE = "footnote"
    SIDEBAR = "sidebar"
    FURNITURE = "furniture"  # running headers and footers, page numbers
    LINKS = "links"  # lines of URLs


class IssueKind(StrEnum):
    """Why something in scope was not turned into a fact."""

    AMBIGUOUS_NAME = "ambiguous-name"
    UNKNOWN_NAME = "unknown-name"
    UNREAD_DEADLINE = "unread-deadline"
    IMPOSSIBLE_DATE = "impossible-date"
    UNREAD_TABLE = "unread-table"
    UNKNOWN_LANGUAGE = "unknown-language"
    MISSING_HEADER = "missing-header"
    UNCLEAR_ACTOR = "unclear-actor"
    OUTSIDE_TERM = "outside-term"
    CONTRADICTORY_DEADLINE = "contradictory-deadline"
    DELIVERY_BEFORE_PROMISE = "delivery-before-promise"
    CIRCULAR_REFERENCE = "circular-reference"
    NO_PUNCTUATION = "no-punctuation"
    QUOTED_PASSAGE = "quoted-passage"
