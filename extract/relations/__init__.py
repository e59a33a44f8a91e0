"""Facts between actors: memberships, citations, participation, organising, proposals."""
