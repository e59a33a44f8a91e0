"""Commitments: who binds itself to what, towards whom, until when, and what answers an earlier promise."""
