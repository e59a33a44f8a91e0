"""What may be said: classes, closed lists, shapes, themes and reference lists."""
