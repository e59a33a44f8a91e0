"""Themes of passages and topics of what is promised, by the words of the thesaurus."""
