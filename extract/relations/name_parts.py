"""What the name of a person is made of in lists and sentences: titles and ranks, particles, words, degrees."""

from extract.dates.words import MONTHS

PARTICLE = r"(?:van|de|den|der|ter|ten|te|von|el|al|’t|'t|in|la|du|le|bin|ben|op|aan|da|dos|di)"
PARTICLES = rf"(?:{PARTICLE}\s)*"
# Between two surnames: "te", "in" and "op" lead to a place there, "A. de Zee te Leiden"
INNER_PARTICLES = r"(?:(?:van|de|den|der|ter|ten|von|el|al|’t|'t|la|du|le|bin|ben|da|dos|di)\s)*"
WORD = r"(?:[dl][’'](?=[A-Z]))?[A-ZÀ-ÖØ-ÞŠŽČİ][\w’'-]*[a-zß-ÿšžč]"
INITIALS = r"(?:(?:[A-ZÀ-ÖØ-ÞŠŽČİ][a-z]?|Chr|Joh)\.\s?-?)+"
# Behind initials, as older lists have it: "J.G. VAN DER HOEK"
CAPITALS = r"(?:(?:VAN|DE|DEN|DER|TER|TEN)\s)*[A-ZÀ-ÖØ-Þ]{2,}(?:-[A-ZÀ-ÖØ-Þ]{2,})*"
# What stands before a name or a place and is no given name: "De Zee", "Den Haag"
NO_GIVEN = frozenset("De Den Der Van Ter Ten Het Een In Op".split())
RANKS = (
    r"(?:(?:luitenant|lt|brig|brigade)[- ])?gen(?:eraal)?[- ]maj(?:oor)?\b\.?|(?:(?:luitenant|brigade)-)?generaal|genm"
    r"|genmaj|lt-gen|ltgen|luit-gen|brig-gen|bgen|kolonel|majoor|commandeur|kapitein ter zee|schout-bij-nacht"
    r"|(?:vice-?|sch-?)?admiraal"
)
# Behind a full stop or none, as lists have them; "em." is an emeritus, "b.d." somebody who left the service
TITLES = (
    rf"(?:(?:{RANKS})\.?"
    r"|(?:prof|dr|mr|drs|ir|ing|mevr|mw|dhr|ds|jhr|jkvr|em|lgen|gen|kol|bc|lt|mgr)\b\.?(?:\s?h\.c\.)?"
    r"|b\.d\.|r\.a\.|de\sheer|mevrouw|ambassadeur|emeritus|jonkheer)"
)
# Before a name in a sentence: "de heer", "generaal-majoor", "prof. dr."
HONORIFIC = (
    r"(?:(?:(?:de\s+heer|mevrouw|dhr\.|mevr\.|mw\.|prof\.|dr\.|mr\.|drs\.|ir\.)\s*)"
    r"|(?:luitenant-|brigade-|vice-|schout-bij-nacht\s+)?(?:generaal(?:-majoor)?|admiraal|kolonel|commandeur)\s+)*"
)
MONTH = rf"(?:{'|'.join(MONTHS)})"
