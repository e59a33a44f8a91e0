"""Reading Dutch policy text into records, each with the words it was read from."""
