"""What every layer may lean on: paths, clock, ids, errors, atomic files, text and dates."""
