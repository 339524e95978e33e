"""The look: one colour table, one palette, one style sheet, one family of icons."""
