"""Reads and checks scheme packs: one province's plan for some years, as data."""
