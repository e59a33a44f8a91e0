"""What a document says it is: kind, title, date, signatory, addressee, number, and the papers bundled in it."""
