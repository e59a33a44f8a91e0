"""From raw text to a page: lines, furniture, columns, footnotes, tables, headings, sentences, sections."""
