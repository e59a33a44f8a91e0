"""Advices that a work programme lists, tells or links: title, stage, kind, moment, who asked."""
