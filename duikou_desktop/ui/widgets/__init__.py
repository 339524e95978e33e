"""The parts pages are made of. They take plain values and know no service."""
