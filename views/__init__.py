"""Answers for the eye: networks and pages."""
