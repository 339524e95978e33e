"""A standard as data, a year's facts in, an assessment out."""
