"""Editors for the fields of a form: they take and give plain values and know no record."""
